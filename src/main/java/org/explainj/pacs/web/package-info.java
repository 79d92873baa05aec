/** DICOMweb over HTTP (PS3.18). */
package org.explainj.pacs.web;

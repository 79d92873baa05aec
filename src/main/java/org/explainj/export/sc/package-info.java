/** Secondary Capture Image objects (PS3.3 A.8.1): the picture of an explanation, for any viewer of a PACS. */
package org.explainj.export.sc;

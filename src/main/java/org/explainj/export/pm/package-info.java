/** Parametric Map objects (PS3.3 A.75): the calibrated values themselves, where the source has a place in space. */
package org.explainj.export.pm;

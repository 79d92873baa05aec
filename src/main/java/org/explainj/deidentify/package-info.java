/** De-identification of DICOM files (PS3.15 annex E), stricter than its Basic Profile asks. */
package org.explainj.deidentify;

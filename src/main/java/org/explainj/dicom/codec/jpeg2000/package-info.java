/** JPEG 2000 (ITU-T T.800, Part 1): codestreams to samples. Names follow the Recommendation. */
package org.explainj.dicom.codec.jpeg2000;

/**
 * Results as files: pictures here, each kind of DICOM object in a package of its own ({@code sc}: Secondary Capture).
 *
 * <p>What every derived DICOM object has in common is here too: patient and study of its source, the reference to the
 * source image, equipment, identity and time of creation.
 */
package org.explainj.export;

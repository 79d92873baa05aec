/** Decoders of compressed frames: bytes to samples, knowing nothing of data sets and files. */
package org.explainj.dicom.codec;

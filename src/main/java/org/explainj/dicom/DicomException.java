package org.explainj.dicom;

import java.io.IOException;

/** A DICOM input that cannot be read; the message is one sentence that names the file and what can be done. */
public final class DicomException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong, with which file, and what to do; never a patient's data
     */
    public DicomException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong, with which file, and what to do; never a patient's data
     * @param cause what was met below
     */
    public DicomException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package org.explainj.pacs.net;

import java.util.Locale;
import org.explainj.dicom.Tag;

/** Status codes of DIMSE responses (PS3.7 annex C, PS3.4 annexes B and C). */
public final class Status {
    /** Done. */
    public static final int SUCCESS = 0x0000;
    /** The operation goes on. */
    public static final int PENDING = 0xFF00;
    /** The operation goes on, and some optional keys are not supported. */
    public static final int PENDING_WITHOUT_SOME_KEYS = 0xFF01;
    /** The requestor cancelled. */
    public static final int CANCEL = 0xFE00;
    /** Processing failure. */
    public static final int PROCESSING_FAILURE = 0x0110;
    /** SOP class not supported. */
    public static final int NO_SUCH_SOP_CLASS = 0x0122;
    /** Unrecognized operation. */
    public static final int UNRECOGNIZED_OPERATION = 0x0211;
    /** Refused: out of resources. */
    public static final int OUT_OF_RESOURCES = 0xA700;
    /** The data set does not match the SOP class. */
    public static final int DATA_SET_MISMATCH = 0xA900;
    /** Cannot understand. */
    public static final int CANNOT_UNDERSTAND = 0xC000;

    private Status() {
    }

    /** @return whether more responses follow */
    public static boolean isPending(int status) {
        return status == PENDING || status == PENDING_WITHOUT_SOME_KEYS;
    }

    /** @return whether what was asked for was done, be it with a warning (coerced or discarded elements) */
    public static boolean isDone(int status) {
        return status == SUCCESS || status == 1 || status == 0x0107 || status == 0x0116
                || (status & 0xF000) == 0xB000;
    }

    /** @return whether the same request may succeed later: the peer is short of resources */
    public static boolean isTransient(int status) {
        return (status & 0xFF00) == 0xA700 || status == PROCESSING_FAILURE || status == 0x0213;
    }

    /**
     * @param response a response
     * @return the status in words, with the code and the peer's comment
     */
    public static String text(Response response) {
        int status = response.status();
        String words = switch (status) {
            case SUCCESS -> "success";
            case CANCEL -> "cancelled";
            case PROCESSING_FAILURE -> "processing failure";
            case 0x0111 -> "duplicate SOP instance";
            case 0x0112 -> "no such object instance";
            case 0x0117 -> "invalid object instance";
            case 0x0118 -> "no such SOP class";
            case NO_SUCH_SOP_CLASS -> "SOP class not supported";
            case 0x0124 -> "not authorised";
            case 0x0210 -> "duplicate invocation";
            case UNRECOGNIZED_OPERATION -> "unrecognised operation";
            case 0x0212 -> "mistyped argument";
            case 0x0213 -> "resource limitation";
            case 0xA701 -> "out of resources: unable to count the matches";
            case 0xA702 -> "out of resources: unable to perform the sub-operations";
            case 0xA801 -> "move destination unknown";
            case DATA_SET_MISMATCH -> "the data set does not match the SOP class";
            default -> (status & 0xFF00) == OUT_OF_RESOURCES ? "out of resources"
                    : (status & 0xFF00) == DATA_SET_MISMATCH ? "the data set does not match the SOP class"
                    : (status & 0xF000) == CANNOT_UNDERSTAND ? "unable to process"
                    : (status & 0xF000) == 0xB000 ? "done with a warning" : "failure";
        };
        String comment = response.command().string(Tag.ErrorComment).map(text -> ": " + printable(text)).orElse("");
        return words + String.format(Locale.ROOT, " (status %04X)", status) + comment;
    }

    /** A peer's words go to logs and terminals: control characters don't. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}

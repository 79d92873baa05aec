package org.explainj.pacs.net;

import java.util.Optional;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * An answer to a request: one of several pending ones, or the final one.
 *
 * @param command the command set, with Status (0000,0900)
 * @param data the data set that came with it, such as a match of a query
 */
public record Response(Dataset command, Optional<Dataset> data) {
    /** @return an answer without data set; what it answers is filled in by the association */
    public static Response of(int status) {
        return new Response(Dataset.empty().setInts(Tag.Status, VR.US, status), Optional.empty());
    }

    /** @return an answer without data set that says in words what is wrong (at most 64 characters) */
    public static Response of(int status, String comment) {
        Response response = of(status);
        response.command.set(Tag.ErrorComment, VR.LO, comment.length() > 64 ? comment.substring(0, 64) : comment);
        return response;
    }

    /** @return Status, 0000H to FFFFH */
    public int status() {
        return command.integer(Tag.Status).orElse(Status.PROCESSING_FAILURE);
    }
}

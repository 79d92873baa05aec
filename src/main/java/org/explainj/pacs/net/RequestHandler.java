package org.explainj.pacs.net;

import java.io.IOException;
import java.io.InputStream;
import org.explainj.dicom.Dataset;

/** What answers the requests that come over an association: this side as SCP. */
public interface RequestHandler {
    /** Knows no request but C-ECHO. */
    RequestHandler NONE = (association, context, command, data) -> Response.of(Status.UNRECOGNIZED_OPERATION);

    /**
     * @param association where the request came from
     * @param context its presentation context
     * @param command the command set
     * @param data the data set as it arrives, null without one; what is left unread is skipped
     * @return the answer
     * @throws IOException if the association is to be ended: the data could not be read
     */
    Response handle(Association association, Context context, Dataset command, InputStream data) throws IOException;
}

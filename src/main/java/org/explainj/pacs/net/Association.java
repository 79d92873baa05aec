package org.explainj.pacs.net;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.explainj.dicom.Dataset;
import org.explainj.pacs.PacsException;

/** An association (PS3.7, PS3.8), one operation at a time. Not for use by several threads, but for {@link #abort}. */
public interface Association extends AutoCloseable {
    /** @return the peer's AE title */
    String peer();

    /** @return the presentation contexts that were agreed on */
    List<Context> contexts();

    /**
     * @param abstractSyntax a SOP Class UID
     * @return the first context for it
     */
    default Optional<Context> context(String abstractSyntax) {
        return contexts().stream().filter(context -> context.abstractSyntax().equals(abstractSyntax)).findFirst();
    }

    /**
     * Sends a request and waits for its final response. Requests that arrive meanwhile, such as the C-STORE ones of a
     * C-GET, go to the {@link RequestHandler}.
     *
     * @param context one of {@link #contexts}
     * @param command the command set without Message ID and Command Data Set Type, which are filled in
     * @param data the data set, or null
     * @param pending takes each pending response; once it returns false the operation is cancelled (C-CANCEL)
     * @return the final response
     * @throws PacsException if the peer aborts, breaks the protocol, or does not answer in time
     */
    Response request(Context context, Dataset command, Content data, Predicate<Response> pending) throws IOException;

    /**
     * Waits for requests of the peer and answers them, until one has been answered or the time is over.
     *
     * @param seconds the longest wait
     * @return whether a request came
     * @throws PacsException as in {@link #request}
     */
    boolean answerOne(int seconds) throws IOException;

    /** Ends the association in order; does nothing if it has ended. */
    @Override
    void close();

    /** Ends the association at once. */
    void abort();
}

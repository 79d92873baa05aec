package org.explainj.pacs.net;

/** A port that associations are accepted on, until it is closed. */
public interface Server extends AutoCloseable {
    /** @return the port */
    int port();

    /** Stops listening and aborts what is open. */
    @Override
    void close();
}

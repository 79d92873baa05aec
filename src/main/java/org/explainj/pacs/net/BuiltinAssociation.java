package org.explainj.pacs.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.pacs.PacsException;

/** An established association of either side: DIMSE messages over PDUs, one operation at a time (PS3.7 annex D). */
final class BuiltinAssociation implements Association {
    private static final int LONGEST_COMMAND = 1 << 16;
    private static final int LONGEST_DATA = 1 << 24;
    private static final int LONGEST_COMMAND_PDU = 1 << 14;
    private static final int SHORTEST_PDU = 64;
    private static final int RELEASE_SECONDS = 5;

    private final PduStream pdus;
    private final String peer;
    private final String place;
    private final List<Context> contexts;
    private final RequestHandler handler;
    private final Timeouts timeouts;
    private final int pduLength;
    private int messageId;
    private boolean awaiting;
    private boolean open = true;

    /**
     * @param place the peer in sentences, such as {@code PACS at 10.0.0.1:104}
     * @param peerMaximum the longest PDU that the peer takes, 0 for no limit
     */
    BuiltinAssociation(PduStream pdus, String peer, String place, List<Context> contexts, long peerMaximum,
            RequestHandler handler, Timeouts timeouts) {
        this.pdus = pdus;
        this.peer = peer;
        this.place = place;
        this.contexts = List.copyOf(contexts);
        this.handler = handler;
        this.timeouts = timeouts;
        this.pduLength = peerMaximum == 0 ? PduStream.MAXIMUM_LENGTH
                : (int) Math.max(SHORTEST_PDU, Math.min(PduStream.MAXIMUM_LENGTH, peerMaximum));
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public List<Context> contexts() {
        return contexts;
    }

    @Override
    public Response request(Context context, Dataset command, Content data, Predicate<Response> pending)
            throws IOException {
        messageId = messageId % 0xFFFF + 1;
        int id = messageId;
        awaiting = true;
        send(context, command.copy().setInts(Tag.MessageID, VR.US, id), data);
        boolean cancelled = false;
        while (true) {
            Response response = receive(timeouts.response());
            if (response == null) {
                continue;
            }
            if (response.command().integer(Tag.MessageIDBeingRespondedTo).orElse(-1) != id) {
                throw failed(new ProtocolException("answered a request that was not made",
                        ProtocolException.UNEXPECTED_PDU));
            }
            if (!Status.isPending(response.status())) {
                awaiting = false;
                return response;
            }
            if (!cancelled && !pending.test(response)) {
                cancelled = true;
                send(context, Command.cancel(id), null);
            }
        }
    }

    @Override
    public boolean answerOne(int seconds) throws IOException {
        try {
            if (!pdus.arrives(seconds)) {
                return false;
            }
        } catch (IOException e) {
            throw failed(e);
        }
        receive(timeouts.pdu());
        return open;
    }

    /** Answers requests until the peer releases or aborts, or something goes wrong. */
    void serve() throws IOException {
        while (open) {
            receive(timeouts.idle());
        }
    }

    /** @return a response; null if it was a request, which has been answered, or the end */
    private Response receive(int seconds) throws IOException {
        try {
            PduStream.Head head = pdus.head(seconds);
            switch (head.type()) {
                case PduStream.P_DATA -> {
                    return message(new MessageInput(pdus, head.length()));
                }
                case PduStream.RELEASE_RQ -> {
                    pdus.bytes(head.length());
                    pdus.write(PduStream.RELEASE_RP, new byte[4]);
                    open = false;
                    if (awaiting) {
                        throw new ProtocolException("released the association before it had answered",
                                ProtocolException.NOTHING_TO_SAY);
                    }
                    pdus.close();
                    return null;
                }
                case PduStream.ABORT -> throw new ProtocolException("aborted the association",
                        ProtocolException.NOTHING_TO_SAY);
                default -> throw new ProtocolException("sent a PDU that does not belong here",
                        ProtocolException.UNEXPECTED_PDU);
            }
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            end(ProtocolException.INVALID_PARAMETER);
            throw e;
        }
    }

    private Response message(MessageInput in) throws IOException {
        Context context = contexts.stream().filter(c -> c.id() == in.contextId()).findFirst()
                .orElseThrow(() -> new ProtocolException("used a presentation context that was not agreed on"));
        Dataset command;
        try {
            command = Command.decode(in.all(LONGEST_COMMAND));
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException e) {
            throw new ProtocolException("sent a broken command");
        }
        int field = Command.field(command);
        boolean data = Command.hasData(command);
        if (data) {
            in.next();
        }
        Response response = null;
        if ((field & Command.RESPONSE) != 0) {
            Optional<Dataset> received = data ? Optional.of(decode(in.all(LONGEST_DATA), context)) : Optional.empty();
            response = new Response(command, received);
        } else if (field != Command.C_CANCEL) {
            answer(context, command, data ? in : null);
        }
        if (data) {
            drain(in);
        }
        if (!in.atPduEnd()) {
            throw new ProtocolException("put two messages into one PDU");
        }
        return response;
    }

    private static void drain(InputStream in) throws IOException {
        byte[] skipped = new byte[1 << 13];
        while (in.read(skipped) >= 0) {
            // what the handler did not want
        }
    }

    private static Dataset decode(byte[] bytes, Context context) throws ProtocolException {
        try {
            return MessageData.read(bytes, context.syntax());
        } catch (IOException e) {
            throw new ProtocolException("sent a broken data set");
        }
    }

    private void answer(Context context, Dataset command, MessageInput data) throws IOException {
        Response response = Command.field(command) == Command.C_ECHO ? Response.of(Status.SUCCESS)
                : handler.handle(this, context, command, data);
        if (data != null) {
            drain(data);
        }
        write(context, Command.response(command, response), null);
    }

    private void send(Context context, Dataset command, Content data) throws IOException {
        try {
            write(context, Command.withData(command, data != null), data);
        } catch (LocalFailure e) {
            end(ProtocolException.NOTHING_TO_SAY);
            throw e.failure;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What is to be sent can't be read: not the peer's fault. */
    private static final class LocalFailure extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        LocalFailure(IOException failure) {
            this.failure = failure;
        }
    }

    private void write(Context context, Dataset command, Content data) throws IOException {
        try (MessageOutput out = new MessageOutput(pdus, context.id(), true,
                Math.min(pduLength, LONGEST_COMMAND_PDU))) {
            out.write(Command.encode(command));
        }
        if (data == null) {
            return;
        }
        MessageOutput out = new MessageOutput(pdus, context.id(), false, pduLength);
        try {
            data.write(out);
        } catch (IOException e) {
            throw out.failed() ? e : new LocalFailure(e);
        }
        out.close();
    }

    /** Ends the association after a failure, and puts the failure into a sentence. */
    private PacsException failed(IOException failure) {
        if (failure instanceof PacsException sentence) {
            end(ProtocolException.NOTHING_TO_SAY);
            return sentence;
        }
        end(failure instanceof ProtocolException broken ? broken.abortReason() : ProtocolException.NOTHING_TO_SAY);
        return failure(failure, place, pdus.expired());
    }

    static PacsException failure(IOException failure, String place, boolean expired) {
        String what;
        if (expired) {
            what = "did not answer in time";
        } else if (failure instanceof ProtocolException) {
            what = failure.getMessage();
        } else if (failure instanceof EOFException) {
            what = "closed the connection";
        } else if (failure instanceof SSLException) {
            what = "could not agree on TLS (" + failure.getMessage() + "); check the node's tls settings and both "
                    + "sides' certificates";
        } else {
            what = "lost the connection (" + failure.getMessage() + ")";
        }
        return new PacsException(place + " " + what + ".", failure);
    }

    private void end(int abortReason) {
        if (open && abortReason != ProtocolException.NOTHING_TO_SAY && !pdus.expired()) {
            try {
                // source 2: the service provider (PS3.8 section 9.3.8)
                pdus.write(PduStream.ABORT, new byte[] {0, 0, 2, (byte) abortReason});
            } catch (IOException e) {
                // it is gone anyway
            }
        }
        open = false;
        pdus.close();
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            pdus.write(PduStream.RELEASE_RQ, new byte[4]);
            PduStream.Head head = pdus.head(RELEASE_SECONDS);
            while (head.type() == PduStream.P_DATA) {
                pdus.bytes(head.length());
                head = pdus.head(RELEASE_SECONDS);
            }
        } catch (IOException e) {
            // the peer need not wait for the end
        } finally {
            pdus.close();
        }
    }

    @Override
    public void abort() {
        open = false;
        pdus.close();
    }
}

package org.explainj.pacs.net;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.net.DataWriter;
import org.dcm4che3.net.Dimse;
import org.dcm4che3.net.DimseRQHandler;
import org.dcm4che3.net.DimseRSPHandler;
import org.dcm4che3.net.PDVInputStream;
import org.dcm4che3.net.PDVOutputStream;
import org.dcm4che3.net.pdu.AAbort;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Dcm4cheAttributes;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.pacs.PacsException;

/** An association that dcm4che has opened; its thread reads, the caller's thread waits for what it has read. */
final class Dcm4cheAssociation implements Association, DimseRQHandler {
    private final AssociationRequest request;
    private final String place;
    private final RequestHandler handler;
    private final Semaphore answered = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private volatile org.dcm4che3.net.Association association;

    Dcm4cheAssociation(AssociationRequest request, String place, RequestHandler handler) {
        this.request = request;
        this.place = place;
        this.handler = handler;
    }

    void opened(org.dcm4che3.net.Association opened) {
        association = opened;
    }

    @Override
    public String peer() {
        return request.called();
    }

    @Override
    public List<Context> contexts() {
        List<Context> contexts = new ArrayList<>();
        for (PresentationContext answer : association.getAAssociateAC().getPresentationContexts()) {
            PresentationContext asked = association.getAAssociateRQ().getPresentationContext(answer.getPCID());
            if (asked != null && answer.isAccepted() && asked.containsTransferSyntax(answer.getTransferSyntax())) {
                contexts.add(context(asked, answer));
            }
        }
        return contexts;
    }

    private Context context(PresentationContext asked, PresentationContext answer) {
        RoleSelection role = association.getAAssociateAC().getRoleSelectionFor(asked.getAbstractSyntax());
        return new Context(answer.getPCID(), asked.getAbstractSyntax(),
                TransferSyntax.of(answer.getTransferSyntax()), role != null && role.isSCP());
    }

    /** What dcm4che's thread read for one request: responses, and at last empty for the end of the association. */
    private static final class Responses extends DimseRSPHandler {
        private final LinkedBlockingQueue<Optional<Response>> queue = new LinkedBlockingQueue<>();

        Responses(int messageId) {
            super(messageId);
        }

        @Override
        public void onDimseRSP(org.dcm4che3.net.Association from, Attributes command, Attributes data) {
            super.onDimseRSP(from, command, data);
            try {
                queue.add(Optional.of(new Response(Dcm4cheAttributes.dataset(command),
                        data == null ? Optional.empty() : Optional.of(Dcm4cheAttributes.dataset(data)))));
            } catch (IOException e) {
                from.abort();
            }
        }

        @Override
        public void onClose(org.dcm4che3.net.Association from) {
            super.onClose(from);
            queue.add(Optional.empty());
        }
    }

    @Override
    public Response request(Context context, Dataset command, Content data, Predicate<Response> pending)
            throws IOException {
        Responses responses = new Responses(association.nextMessageID());
        Dataset whole = Command.withData(command.copy()
                .setInts(Tag.MessageID, VR.US, responses.getMessageID()), data != null);
        Sent sent = data == null ? null : new Sent(data);
        try {
            PresentationContext agreed = association.getAAssociateAC().getPresentationContext(context.id());
            association.invoke(agreed, Dcm4cheAttributes.of(whole), sent, responses, 0, 0);
            while (true) {
                Optional<Response> next = responses.queue.poll(request.timeouts().response(), TimeUnit.SECONDS);
                if (next == null) {
                    abort();
                    throw BuiltinAssociation.failure(new EOFException(), place, true);
                }
                Response response = next.orElseThrow(() -> failed(association.getException()));
                if (!Status.isPending(response.status())) {
                    return response;
                }
                if (!responses.isCanceled() && !pending.test(response)) {
                    responses.cancel(association);
                }
            }
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
            throw new PacsException(place + " was not waited for.", e);
        } catch (Ended e) {
            throw BuiltinAssociation.failure(e.cause, place, false);
        } catch (PacsException e) {
            throw e;
        } catch (IOException e) {
            abort();
            if (sent != null && sent.failure != null) {
                throw sent.failure;
            }
            throw BuiltinAssociation.failure(reason(e), place, false);
        }
    }

    /** Carries the end of the association out of a lambda. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient IOException cause;

        Ended(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static Ended failed(IOException cause) {
        return new Ended(reason(cause));
    }

    private static IOException reason(IOException cause) {
        if (cause == null) {
            return new EOFException();
        }
        return cause instanceof AAbort ? new ProtocolException("aborted the association") : cause;
    }

    /** What is sent; remembers a failure to read it, which is not the peer's. */
    private static final class Sent implements DataWriter {
        private final Content content;
        private IOException failure;

        Sent(Content content) {
            this.content = content;
        }

        @Override
        public void writeTo(PDVOutputStream out, String syntax) throws IOException {
            Checked checked = new Checked(out);
            try {
                content.write(checked);
            } catch (IOException e) {
                failure = checked.failed ? null : e;
                throw e;
            }
        }
    }

    /** Knows whether it was the connection that failed. */
    private static final class Checked extends FilterOutputStream {
        private boolean failed;

        Checked(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            failed = true;
            out.write(bytes, from, length);
            failed = false;
        }

        @Override
        public void write(int b) throws IOException {
            failed = true;
            out.write(b);
            failed = false;
        }

        @Override
        public void flush() {
            // dcm4che sends when a PDU is full
        }
    }

    @Override
    public void onDimseRQ(org.dcm4che3.net.Association from, PresentationContext answer, Dimse dimse,
            Attributes command, PDVInputStream data) throws IOException {
        Dataset asked = Dcm4cheAttributes.dataset(command);
        PresentationContext proposed = from.getAAssociateRQ().getPresentationContext(answer.getPCID());
        Response response = Command.field(asked) == Command.C_ECHO ? Response.of(Status.SUCCESS)
                : handler.handle(this, context(proposed, answer), asked, data);
        if (data != null) {
            data.skipAll();
        }
        Attributes reply = Dcm4cheAttributes.of(Command.response(asked, response));
        from.writeDimseRSP(answer, reply, response.data().isPresent()
                ? Dcm4cheAttributes.of(response.data().get()) : null);
        answered.release();
    }

    @Override
    public void onClose(org.dcm4che3.net.Association from) {
        ended.release();
        answered.release();
    }

    @Override
    public boolean answerOne(int seconds) throws IOException {
        try {
            boolean came = answered.tryAcquire(seconds, TimeUnit.SECONDS);
            return came && ended.availablePermits() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PacsException(place + " was not waited for.", e);
        }
    }

    @Override
    public void close() {
        try {
            if (association.isReadyForDataTransfer()) {
                association.release();
                ended.tryAcquire(request.timeouts().connect(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            // the peer need not wait for the end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void abort() {
        association.abort();
    }
}

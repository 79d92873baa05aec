package org.explainj.pacs.dimse;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Commitment;
import org.explainj.pacs.net.Association;
import org.explainj.pacs.net.Command;
import org.explainj.pacs.net.Context;
import org.explainj.pacs.net.RequestHandler;
import org.explainj.pacs.net.Response;
import org.explainj.pacs.net.Status;

/** Takes the reports of storage commitment (N-EVENT-REPORT, PS3.4 J.3.3), on whichever association they come. */
public final class CommitmentReports implements RequestHandler {
    private static final int LONGEST_REPORT = 1 << 24;

    private static final class Awaited {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private volatile Commitment commitment;
    }

    private final Map<String, Awaited> transactions = new ConcurrentHashMap<>();

    /** Reports of this transaction are wanted from now on; others are answered and forgotten. */
    void expect(String transactionUid) {
        transactions.put(transactionUid, new Awaited());
    }

    /** @return the report, if it has come or comes within so many milliseconds */
    Optional<Commitment> await(String transactionUid, long millis) throws IOException {
        Awaited awaited = transactions.get(transactionUid);
        try {
            awaited.arrived.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(awaited.commitment);
    }

    void forget(String transactionUid) {
        transactions.remove(transactionUid);
    }

    @Override
    public Response handle(Association association, Context context, Dataset command, InputStream data)
            throws IOException {
        if (Command.field(command) != Command.N_EVENT_REPORT || data == null) {
            return Response.of(Status.UNRECOGNIZED_OPERATION);
        }
        byte[] bytes = data.readNBytes(LONGEST_REPORT);
        Dataset report;
        try {
            report = MessageData.read(bytes, context.syntax());
        } catch (IOException e) {
            return Response.of(Status.PROCESSING_FAILURE, "the report is broken");
        }
        report.string(Tag.TransactionUID).map(transactions::get).ifPresent(awaited -> {
            awaited.commitment = commitment(report);
            awaited.arrived.countDown();
        });
        return Response.of(Status.SUCCESS);
    }

    private static Commitment commitment(Dataset report) {
        Set<String> committed = new HashSet<>();
        for (Dataset item : report.sequence(Tag.ReferencedSOPSequence)) {
            item.string(Tag.ReferencedSOPInstanceUID).ifPresent(committed::add);
        }
        Map<String, String> failed = new HashMap<>();
        for (Dataset item : report.sequence(Tag.FailedSOPSequence)) {
            String reason = String.format(Locale.ROOT, "not committed (reason %04X)",
                    item.integer(Tag.FailureReason).orElse(Status.PROCESSING_FAILURE));
            item.string(Tag.ReferencedSOPInstanceUID).ifPresent(uid -> failed.put(uid, reason));
        }
        return new Commitment(committed, failed);
    }
}

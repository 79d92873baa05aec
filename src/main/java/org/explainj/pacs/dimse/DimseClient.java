package org.explainj.pacs.dimse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.FileHead;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.NativeForm;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.Uids;
import org.explainj.dicom.VR;
import org.explainj.pacs.Commitment;
import org.explainj.pacs.Instance;
import org.explainj.pacs.PacsClient;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Stored;
import org.explainj.pacs.net.Association;
import org.explainj.pacs.net.AssociationRequest;
import org.explainj.pacs.net.Command;
import org.explainj.pacs.net.Content;
import org.explainj.pacs.net.Context;
import org.explainj.pacs.net.Network;
import org.explainj.pacs.net.Proposal;
import org.explainj.pacs.net.RequestHandler;
import org.explainj.pacs.net.Response;
import org.explainj.pacs.net.Status;
import org.explainj.pacs.net.Timeouts;

/** A PACS spoken to by DIMSE: one association an operation. */
public final class DimseClient implements PacsClient {
    private static final int REQUEST_COMMITMENT = 1;
    private static final int UIDS_A_QUERY = 32;
    /** Presentation contexts that one association of storage may propose, less some for good measure. */
    private static final int STORAGE_CONTEXTS = 120;
    /** How long the PACS may be silent while it collects what a C-MOVE or C-GET asks for. */
    private static final int RETRIEVE_SECONDS = 600;

    private final DimseNode node;
    private final LocalNode local;
    private final Network network;
    private final Optional<LocalScp> running;

    /**
     * @param node the PACS
     * @param local this side; its port is opened while it is needed
     */
    public DimseClient(DimseNode node, LocalNode local) {
        this(node, local, Network.preferred(), Optional.empty());
    }

    /** As above, with this side's port already open. */
    public DimseClient(DimseNode node, LocalNode local, LocalScp running) {
        this(node, local, Network.preferred(), Optional.of(running));
    }

    /**
     * @param node the PACS
     * @param local this side
     * @param network who speaks
     * @param running this side's port if it is open
     */
    public DimseClient(DimseNode node, LocalNode local, Network network, Optional<LocalScp> running) {
        this.node = node;
        this.local = local;
        this.network = network;
        this.running = running;
    }

    @Override
    public String node() {
        return node.name();
    }

    private String place() {
        return node.aeTitle() + " at " + node.host() + ":" + node.port();
    }

    private Association connect(List<Proposal> proposals, RequestHandler handler, int responseSeconds)
            throws IOException {
        return network.connect(new AssociationRequest(local.aeTitle(), node.aeTitle(), node.host(), node.port(),
                node.tls(), node.verifyHost(), proposals, Timeouts.DEFAULT.withResponse(responseSeconds)), handler);
    }

    private Association connect(String sopClass) throws IOException {
        return connect(List.of(Proposal.use(sopClass, SopClass.UNCOMPRESSED)), RequestHandler.NONE,
                node.timeoutSeconds());
    }

    @Override
    public String echo() throws IOException {
        try (Association association = connect(SopClass.VERIFICATION)) {
            Response response = association.request(association.contexts().get(0),
                    Command.request(Command.C_ECHO, SopClass.VERIFICATION), null, pending -> true);
            require(response, "verification");
            return place() + " answers to C-ECHO" + (node.tls().isPresent() ? " over TLS" : "");
        }
    }

    private void require(Response response, String what) throws PacsException {
        if (!Status.isDone(response.status())) {
            throw new PacsException(place() + " refused the " + what + ": " + Status.text(response) + ".");
        }
    }

    @Override
    public void find(Query query, Predicate<Dataset> matches) throws IOException {
        try (Association association = connect(SopClass.STUDY_ROOT_FIND)) {
            find(association, query.identifier(), query.limit(), matches);
        }
    }

    private void find(Association association, Dataset identifier, int limit, Predicate<Dataset> matches)
            throws IOException {
        Context context = association.contexts().get(0);
        AtomicInteger count = new AtomicInteger();
        Response last = association.request(context, Command.request(Command.C_FIND, SopClass.STUDY_ROOT_FIND),
                out -> MessageData.write(identifier, context.syntax(), out), pending -> {
                    // a peer may send some more before it notices the cancellation: they are not asked for again
                    boolean wanted = pending.data().isEmpty() || matches.test(pending.data().get());
                    return wanted && (limit == 0 || count.incrementAndGet() < limit);
                });
        if (last.status() != Status.CANCEL) {
            require(last, "query");
        }
    }

    @Override
    public Set<String> held(Collection<Instance> instances) throws IOException {
        Set<String> held = new HashSet<>();
        Map<List<String>, List<String>> series = instances.stream().collect(Collectors.groupingBy(
                instance -> List.of(instance.studyUid(), instance.seriesUid()), LinkedHashMap::new,
                Collectors.mapping(Instance::sopInstanceUid, Collectors.toList())));
        if (series.isEmpty()) {
            return held;
        }
        try (Association association = connect(SopClass.STUDY_ROOT_FIND)) {
            for (Map.Entry<List<String>, List<String>> entry : series.entrySet()) {
                List<String> uids = entry.getValue();
                for (int from = 0; from < uids.size(); from += UIDS_A_QUERY) {
                    List<String> some = uids.subList(from, Math.min(uids.size(), from + UIDS_A_QUERY));
                    Dataset identifier = Dataset.empty().set(Tag.QueryRetrieveLevel, VR.CS, "IMAGE")
                            .set(Tag.StudyInstanceUID, VR.UI, entry.getKey().get(0))
                            .set(Tag.SeriesInstanceUID, VR.UI, entry.getKey().get(1))
                            .set(Tag.SOPInstanceUID, VR.UI, some.toArray(String[]::new));
                    find(association, identifier, 0, match -> {
                        match.string(Tag.SOPInstanceUID).filter(some::contains).ifPresent(held::add);
                        return true;
                    });
                }
            }
        }
        return held;
    }

    /** What a study holds, so that the right presentation contexts are proposed and what is missing is known. */
    private record Contents(Set<String> sopInstanceUids, Set<String> sopClassUids) {
    }

    private Contents contents(String studyUid, Optional<String> seriesUid) throws IOException {
        Contents contents = new Contents(new HashSet<>(), new LinkedHashSet<>());
        try (Association association = connect(SopClass.STUDY_ROOT_FIND)) {
            List<String> series = new ArrayList<>(seriesUid.stream().toList());
            if (seriesUid.isEmpty()) {
                find(association, Query.of(Query.Level.SERIES, Map.of(Tag.StudyInstanceUID, studyUid)).identifier(), 0,
                        match -> match.string(Tag.SeriesInstanceUID).map(series::add).orElse(true));
            }
            for (String uid : series) {
                Query images = Query.of(Query.Level.IMAGE,
                        Map.of(Tag.StudyInstanceUID, studyUid, Tag.SeriesInstanceUID, uid));
                find(association, images.identifier(), 0, match -> {
                    match.string(Tag.SOPInstanceUID).ifPresent(contents.sopInstanceUids::add);
                    match.string(Tag.SOPClassUID).filter(SopClass::isStorage).ifPresent(contents.sopClassUids::add);
                    return true;
                });
            }
        }
        if (contents.sopInstanceUids.isEmpty()) {
            throw new PacsException(place() + " has no objects of study " + studyUid
                    + seriesUid.map(uid -> ", series " + uid).orElse("") + ".");
        }
        return contents;
    }

    @Override
    public Retrieved retrieve(String studyUid, Optional<String> seriesUid, Path folder, Progress progress)
            throws IOException {
        Contents contents = contents(studyUid, seriesUid);
        Dataset identifier = Dataset.empty()
                .set(Tag.QueryRetrieveLevel, VR.CS, seriesUid.isPresent() ? "SERIES" : "STUDY")
                .set(Tag.StudyInstanceUID, VR.UI, studyUid);
        seriesUid.ifPresent(uid -> identifier.set(Tag.SeriesInstanceUID, VR.UI, uid));
        Map<String, Path> arrived = new LinkedHashMap<>();
        StorageScp storage = new StorageScp(folder, object -> {
            synchronized (arrived) {
                if (object.instance().studyUid().equals(studyUid)) {
                    arrived.put(object.instance().sopInstanceUid(), object.file());
                    progress.update(Math.min(1, (double) arrived.size() / contents.sopInstanceUids.size()),
                            "Retrieving " + arrived.size() + " of " + contents.sopInstanceUids.size());
                }
            }
        });
        Response last = node.retrieveByMove() ? move(identifier, storage, progress)
                : get(identifier, contents, storage, progress);
        progress.checkCancelled();
        List<Path> files;
        Set<String> missing = new HashSet<>(contents.sopInstanceUids);
        synchronized (arrived) {
            files = new ArrayList<>(arrived.values());
            missing.removeAll(arrived.keySet());
        }
        if (files.isEmpty()) {
            throw new PacsException(place() + " sent nothing of study " + studyUid + ": " + Status.text(last)
                    + (node.retrieveByMove() ? "; check that it knows the AE title " + local.aeTitle()
                    + " with this host and port." : "; if it does not know C-GET, set \"retrieve\": \"move\"."));
        }
        return new Retrieved(files, missing.size(), missing.isEmpty() ? "" : Status.text(last));
    }

    private Response get(Dataset identifier, Contents contents, StorageScp storage, Progress progress)
            throws IOException {
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(Proposal.use(SopClass.STUDY_ROOT_GET, SopClass.UNCOMPRESSED));
        // a context a transfer syntax: the PACS may then send each object as it has it
        for (String sopClass : contents.sopClassUids) {
            for (String syntax : SopClass.readable()) {
                proposals.add(Proposal.provide(sopClass, List.of(syntax)));
            }
        }
        Set<String> sopClasses = contents.sopClassUids;
        if (sopClasses.isEmpty()) {
            sopClasses = new LinkedHashSet<>(SopClass.COMMON_STORAGE);
        }
        if (proposals.size() == 1 || proposals.size() > STORAGE_CONTEXTS) {
            proposals.subList(1, proposals.size()).clear();
            sopClasses.stream().limit(STORAGE_CONTEXTS / 2).forEach(sopClass -> SopClass.UNCOMPRESSED
                    .forEach(syntax -> proposals.add(Proposal.provide(sopClass, List.of(syntax)))));
        }
        try (Association association = connect(proposals, storage, RETRIEVE_SECONDS)) {
            Context context = association.context(SopClass.STUDY_ROOT_GET).orElseThrow(() -> new PacsException(place()
                    + " does not know C-GET; set \"retrieve\": \"move\" for it in nodes.json."));
            return association.request(context, Command.request(Command.C_GET, SopClass.STUDY_ROOT_GET),
                    out -> MessageData.write(identifier, context.syntax(), out), pending -> !progress.cancelled());
        }
    }

    @SuppressWarnings("try") // the receiving side is only held open
    private Response move(Dataset identifier, StorageScp storage, Progress progress) throws IOException {
        if (local.port() < 0) {
            throw new PacsException(place() + " is to send by C-MOVE, but this side has no port: set \"port\" under "
                    + "\"local\" in nodes.json, and let the PACS know it.");
        }
        try (LocalScp scp = LocalScp.open(network, local, storage, association -> { });
                Association association = connect(List.of(Proposal.use(SopClass.STUDY_ROOT_MOVE,
                        SopClass.UNCOMPRESSED)), RequestHandler.NONE, RETRIEVE_SECONDS)) {
            Context context = association.contexts().get(0);
            Dataset command = Command.request(Command.C_MOVE, SopClass.STUDY_ROOT_MOVE)
                    .set(Tag.MoveDestination, VR.AE, local.aeTitle());
            return association.request(context, command,
                    out -> MessageData.write(identifier, context.syntax(), out), pending -> !progress.cancelled());
        }
    }

    private record Item(Path file, FileHead head) {
    }

    @Override
    public void store(List<Path> files, Consumer<Path> sending, Consumer<Stored> sent) throws IOException {
        List<Item> batch = new ArrayList<>();
        Set<Proposal> proposals = new LinkedHashSet<>();
        for (Path file : files) {
            Optional<FileHead> head = head(file, sent);
            if (head.isEmpty()) {
                continue;
            }
            Set<Proposal> wanted = proposals(head.get());
            Set<Proposal> together = new LinkedHashSet<>(proposals);
            together.addAll(wanted);
            if (together.size() > STORAGE_CONTEXTS) {
                store(batch, proposals, sending, sent);
                batch.clear();
                proposals.clear();
            }
            proposals.addAll(wanted);
            batch.add(new Item(file, head.get()));
        }
        if (!batch.isEmpty()) {
            store(batch, proposals, sending, sent);
        }
    }

    private static Optional<FileHead> head(Path file, Consumer<Stored> sent) {
        try {
            Optional<FileHead> head = FileHead.read(file);
            if (head.isEmpty()) {
                sent.accept(new Stored(file, Stored.Outcome.REFUSED, file + " can't be sent: it is no DICOM file with "
                        + "File Meta Information."));
            }
            return head;
        } catch (IOException e) {
            sent.accept(new Stored(file, Stored.Outcome.REFUSED, file + " can't be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /** A context a transfer syntax: the object's own, and the uncompressed ones if the peer does not take that. */
    private static Set<Proposal> proposals(FileHead head) {
        Set<Proposal> proposals = new LinkedHashSet<>();
        proposals.add(Proposal.use(head.sopClassUid(), List.of(head.syntax().uid())));
        SopClass.UNCOMPRESSED.forEach(uid -> proposals.add(Proposal.use(head.sopClassUid(), List.of(uid))));
        return proposals;
    }

    private void store(List<Item> batch, Set<Proposal> proposals, Consumer<Path> sending, Consumer<Stored> sent)
            throws IOException {
        try (Association association = connect(List.copyOf(proposals), RequestHandler.NONE, node.timeoutSeconds())) {
            for (Item item : batch) {
                Optional<Context> context = context(association, item.head());
                if (context.isEmpty()) {
                    sent.accept(new Stored(item.file(), Stored.Outcome.REFUSED, place() + " does not take objects of "
                            + "SOP class " + item.head().sopClassUid() + "."));
                    continue;
                }
                store(association, context.get(), item, sending, sent);
            }
        }
    }

    private static Optional<Context> context(Association association, FileHead head) {
        List<Context> contexts = association.contexts().stream()
                .filter(context -> context.abstractSyntax().equals(head.sopClassUid())).toList();
        return contexts.stream().filter(context -> context.syntax().equals(head.syntax())).findFirst()
                .or(() -> contexts.stream().filter(context -> SopClass.UNCOMPRESSED.contains(context.syntax().uid()))
                        .findFirst());
    }

    private void store(Association association, Context context, Item item, Consumer<Path> sending,
            Consumer<Stored> sent) throws IOException {
        Content content;
        try {
            content = content(item, context.syntax());
        } catch (IOException e) {
            sent.accept(new Stored(item.file(), Stored.Outcome.REFUSED, e.getMessage()));
            return;
        }
        sending.accept(item.file());
        Dataset command = Command.request(Command.C_STORE, item.head().sopClassUid())
                .set(Tag.AffectedSOPInstanceUID, VR.UI, item.head().sopInstanceUid());
        Response response = association.request(context, command, content, pending -> true);
        Stored.Outcome outcome = Status.isDone(response.status()) ? Stored.Outcome.STORED
                : Status.isTransient(response.status()) ? Stored.Outcome.TRY_AGAIN : Stored.Outcome.REFUSED;
        sent.accept(new Stored(item.file(), outcome, outcome == Stored.Outcome.STORED ? ""
                : place() + " did not store it: " + Status.text(response) + "."));
    }

    /** @return the data set as it is if the syntax is its own, else uncompressed */
    private static Content content(Item item, TransferSyntax syntax) throws IOException {
        if (syntax.equals(item.head().syntax())) {
            return out -> {
                try (InputStream in = Files.newInputStream(item.file())) {
                    in.skipNBytes(item.head().datasetOffset());
                    in.transferTo(out);
                }
            };
        }
        DicomEngine engine = DicomEngine.preferred();
        DicomFile file = engine.read(item.file());
        NativeForm form = new NativeForm(engine, file, syntax);
        form.check();
        return form::write;
    }

    @Override
    public Optional<Commitment> commit(Collection<Instance> instances, int seconds) throws IOException {
        if (running.isPresent()) {
            return commit(instances, seconds, running.get().reports());
        }
        if (local.port() < 0) {
            return commit(instances, seconds, new CommitmentReports());
        }
        try (LocalScp scp = LocalScp.open(network, local, RequestHandler.NONE, association -> { })) {
            return commit(instances, seconds, scp.reports());
        }
    }

    private Optional<Commitment> commit(Collection<Instance> instances, int seconds, CommitmentReports reports)
            throws IOException {
        String transaction = Uids.random();
        Dataset action = Dataset.empty().set(Tag.TransactionUID, VR.UI, transaction)
                .setSequence(Tag.ReferencedSOPSequence, instances.stream().map(instance -> Dataset.empty()
                        .set(Tag.ReferencedSOPClassUID, VR.UI, instance.sopClassUid())
                        .set(Tag.ReferencedSOPInstanceUID, VR.UI, instance.sopInstanceUid()))
                        .toArray(Dataset[]::new));
        reports.expect(transaction);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (Association association = connect(List.of(Proposal.use(SopClass.STORAGE_COMMITMENT,
                SopClass.UNCOMPRESSED)), reports, node.timeoutSeconds())) {
            Context context = association.contexts().get(0);
            Dataset command = Command.request(Command.N_ACTION, SopClass.STORAGE_COMMITMENT)
                    .set(Tag.RequestedSOPInstanceUID, VR.UI, SopClass.STORAGE_COMMITMENT_INSTANCE)
                    .setInts(Tag.ActionTypeID, VR.US, REQUEST_COMMITMENT);
            require(association.request(context, command, out -> MessageData.write(action, context.syntax(), out),
                    pending -> true), "storage commitment");
            Optional<Commitment> report = reports.await(transaction, 0);
            // the report may come here, or on an association that the PACS opens
            boolean alive = true;
            while (report.isEmpty() && System.nanoTime() < end && alive) {
                try {
                    alive = !association.answerOne(1) || reports.await(transaction, 0).isPresent();
                } catch (PacsException e) {
                    alive = false;
                }
                report = reports.await(transaction, 0);
            }
            if (report.isPresent() || local.port() < 0 && running.isEmpty()) {
                return report;
            }
            return reports.await(transaction, TimeUnit.NANOSECONDS.toMillis(Math.max(0, end - System.nanoTime())));
        } finally {
            reports.forget(transaction);
        }
    }
}

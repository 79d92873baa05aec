package org.explainj.pacs.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.explainj.dicom.TransferSyntax;
import org.explainj.pacs.PacsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts associations, a bounded number at a time, each on its own thread. */
final class BuiltinServer implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(BuiltinServer.class);
    /** Connections beyond the limit that are at least told why they are refused. */
    private static final int REFUSALS = 8;
    private static final int BACKLOG = 50;

    /** Results and sources of A-ASSOCIATE-RJ (PS3.8 table 9-21). */
    private static final byte[] NOT_THIS_TITLE = {0, 1, 1, 7};
    private static final byte[] UNKNOWN_CALLER = {0, 1, 1, 3};
    private static final byte[] TOO_MANY = {0, 2, 3, 2};

    private final ServerSettings settings;
    private final RequestHandler handler;
    private final Consumer<Association> ended;
    private final ServerSocket socket;
    private final Semaphore threads;
    private final AtomicInteger associations = new AtomicInteger();
    private final Set<Watch> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    private BuiltinServer(ServerSettings settings, RequestHandler handler, Consumer<Association> ended,
            ServerSocket socket) {
        this.settings = settings;
        this.handler = handler;
        this.ended = ended;
        this.socket = socket;
        this.threads = new Semaphore(settings.mostAssociations() + REFUSALS);
    }

    static BuiltinServer open(ServerSettings settings, RequestHandler handler, Consumer<Association> ended)
            throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw new PacsException("Port " + settings.port() + " on " + settings.bind().getHostAddress()
                    + " can't be listened on (" + e.getMessage() + "): choose another, or end the program that has it.",
                    e);
        }
        BuiltinServer server = new BuiltinServer(settings, handler, ended, socket);
        server.start(server::accept, "explainj-dicom-listener");
        return server;
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        }, name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                if (!threads.tryAcquire()) {
                    peer.close();
                    continue;
                }
                start(() -> {
                    try {
                        serve(peer);
                    } finally {
                        threads.release();
                    }
                }, "explainj-dicom-association");
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A connection could not be accepted: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket plain) {
        Watch watch = new Watch(plain);
        open.add(watch);
        String place = "The peer at " + plain.getInetAddress().getHostAddress();
        boolean counted = associations.incrementAndGet() <= settings.mostAssociations();
        try {
            plain.setTcpNoDelay(true);
            Socket peer = settings.tls().isEmpty() ? plain
                    : Tls.accepted(plain, settings.tls().get(), watch, settings.timeouts());
            PduStream pdus = new PduStream(peer, watch, settings.timeouts());
            Optional<BuiltinAssociation> association = established(pdus, place, counted);
            if (association.isPresent()) {
                try {
                    association.get().serve();
                } finally {
                    ended.accept(association.get());
                }
            }
        } catch (PacsException e) {
            LOG.info("{}", e.getMessage());
        } catch (IOException e) {
            LOG.info("{}", BuiltinAssociation.failure(e, place, watch.expired()).getMessage());
        } catch (RuntimeException e) {
            LOG.error("{}: the association was ended by an internal error", place, e);
        } finally {
            associations.decrementAndGet();
            open.remove(watch);
            watch.close();
        }
    }

    private Optional<BuiltinAssociation> established(PduStream pdus, String place, boolean counted)
            throws IOException {
        PduStream.Head head = pdus.head(settings.timeouts().connect());
        if (head.type() != PduStream.ASSOCIATE_RQ) {
            throw new ProtocolException("sent no association request first", ProtocolException.UNEXPECTED_PDU);
        }
        AssociatePdu request = AssociatePdu.decode(pdus.bytes(head.length()));
        byte[] refusal = !counted ? TOO_MANY
                : !request.called().equals(settings.aeTitle()) ? NOT_THIS_TITLE
                : !settings.callers().isEmpty() && !settings.callers().contains(request.calling()) ? UNKNOWN_CALLER
                : null;
        if (refusal != null) {
            pdus.write(PduStream.ASSOCIATE_RJ, refusal);
            // the peer closes first, or else it may lose the answer
            if (pdus.arrives(1)) {
                LOG.debug("{} went on after it was refused", place);
            }
            return Optional.empty();
        }
        List<Context> contexts = new ArrayList<>();
        Map<String, AssociatePdu.Role> roles = new LinkedHashMap<>();
        Map<Integer, AssociatePdu.Item> answers = new LinkedHashMap<>();
        for (Map.Entry<Integer, AssociatePdu.Item> entry : request.contexts().entrySet()) {
            AssociatePdu.Item item = entry.getValue();
            AssociatePdu.Role role = request.roles().get(item.abstractSyntax());
            Proposal proposal = new Proposal(item.abstractSyntax(), item.transferSyntaxes(),
                    role == null || role.scu(), role != null && role.scp());
            Optional<String> syntax = settings.accept().apply(proposal);
            boolean accepted = syntax.isPresent() && !syntax.get().isEmpty();
            int result = accepted ? AssociatePdu.ACCEPTED : syntax.isPresent()
                    ? AssociatePdu.NO_SUCH_TRANSFER_SYNTAXES : AssociatePdu.NO_SUCH_ABSTRACT_SYNTAX;
            // a refused context has a transfer syntax too, which means nothing
            String named = accepted ? syntax.get() : TransferSyntax.IMPLICIT_LITTLE.uid();
            answers.put(entry.getKey(), new AssociatePdu.Item(result, "", List.of(named)));
            if (accepted) {
                contexts.add(new Context(entry.getKey(), item.abstractSyntax(), TransferSyntax.of(named),
                        proposal.asScp()));
                if (role != null) {
                    roles.put(item.abstractSyntax(), role);
                }
            }
        }
        pdus.write(PduStream.ASSOCIATE_AC, new AssociatePdu(request.called(), request.calling(), answers, roles,
                PduStream.MAXIMUM_LENGTH).encode(false));
        return Optional.of(new BuiltinAssociation(pdus, request.calling(), request.calling() + ", "
                + place.substring(4), contexts, request.maximumLength(), handler, settings.timeouts()));
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
        open.forEach(Watch::close);
        for (Thread thread : running) {
            try {
                thread.join(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

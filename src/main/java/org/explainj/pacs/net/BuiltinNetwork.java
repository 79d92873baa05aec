package org.explainj.pacs.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.explainj.dicom.TransferSyntax;
import org.explainj.pacs.PacsException;

/** The network that is always there. */
final class BuiltinNetwork implements Network {
    static final BuiltinNetwork INSTANCE = new BuiltinNetwork();

    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public Association connect(AssociationRequest request, RequestHandler handler) throws IOException {
        String place = request.called() + " at " + request.host() + ":" + request.port();
        Socket socket = connected(request, place);
        Watch watch = new Watch(socket);
        try {
            Socket secure = request.tls().isPresent() ? Tls.requested(socket, request, watch) : socket;
            PduStream pdus = new PduStream(secure, watch, request.timeouts());
            AssociatePdu proposed = AssociatePdu.request(request, PduStream.MAXIMUM_LENGTH);
            pdus.write(PduStream.ASSOCIATE_RQ, proposed.encode(true));
            PduStream.Head head = pdus.head(request.timeouts().connect());
            byte[] content = pdus.bytes(head.length());
            switch (head.type()) {
                case PduStream.ASSOCIATE_AC -> {
                    // what follows
                }
                case PduStream.ASSOCIATE_RJ -> throw new PacsException(place + " refused the association: "
                        + rejection(content[1], content[2], content[3], request) + ".");
                case PduStream.ABORT -> throw new PacsException(place + " aborted the association; "
                        + "check that this host and the AE title " + request.calling() + " are known there.");
                default -> throw new ProtocolException("answered something that does not belong here");
            }
            AssociatePdu accepted = AssociatePdu.decode(content);
            List<Context> contexts = contexts(proposed, accepted);
            if (contexts.isEmpty()) {
                pdus.write(PduStream.RELEASE_RQ, new byte[4]);
                throw nothingAccepted(place);
            }
            return new BuiltinAssociation(pdus, request.called(), place, contexts, accepted.maximumLength(), handler,
                    request.timeouts());
        } catch (PacsException e) {
            watch.close();
            throw e;
        } catch (EOFException e) {
            watch.close();
            throw unanswered(e, place, request);
        } catch (IOException e) {
            watch.close();
            throw BuiltinAssociation.failure(e, place, watch.expired());
        }
    }

    private static Socket connected(AssociationRequest request, String place) throws IOException {
        InetSocketAddress address = new InetSocketAddress(request.host(), request.port());
        if (address.isUnresolved()) {
            throw unreachable(new UnknownHostException(request.host()), place, request);
        }
        Socket socket = new Socket();
        try {
            socket.connect(address, request.timeouts().connect() * 1000);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw unreachable(e, place, request);
        }
    }

    static PacsException unreachable(IOException e, String place, AssociationRequest request) {
        if (e instanceof UnknownHostException) {
            return new PacsException(place + " can't be reached: there is no host of that name.", e);
        }
        String why = e instanceof SocketTimeoutException ? "no answer within " + request.timeouts().connect() + " s"
                : e instanceof ConnectException ? "nothing listens there"
                : e instanceof NoRouteToHostException ? "no route" : e.getMessage();
        return new PacsException(place + " can't be reached: " + why + "; check host, port and network.", e);
    }

    static PacsException unanswered(IOException e, String place, AssociationRequest request) {
        return new PacsException(place + " closed the connection without an answer; check that this port speaks "
                + (request.tls().isPresent() ? "DICOM over TLS." : "DICOM (or whether it wants TLS)."), e);
    }

    static PacsException nothingAccepted(String place) {
        return new PacsException(place + " supports nothing of what was asked for: "
                + "no presentation context was accepted.");
    }

    private static List<Context> contexts(AssociatePdu proposed, AssociatePdu accepted) {
        List<Context> contexts = new ArrayList<>();
        for (Map.Entry<Integer, AssociatePdu.Item> entry : accepted.contexts().entrySet()) {
            AssociatePdu.Item asked = proposed.contexts().get(entry.getKey());
            AssociatePdu.Item answer = entry.getValue();
            boolean agreed = asked != null && answer.result() == AssociatePdu.ACCEPTED
                    && answer.transferSyntaxes().size() == 1
                    && asked.transferSyntaxes().contains(answer.transferSyntaxes().get(0));
            if (agreed) {
                AssociatePdu.Role role = accepted.roles().get(asked.abstractSyntax());
                contexts.add(new Context(entry.getKey(), asked.abstractSyntax(),
                        TransferSyntax.of(answer.transferSyntaxes().get(0)), role != null && role.scp()));
            }
        }
        return contexts;
    }

    /** PS3.8 table 9-21. */
    static String rejection(int result, int source, int reason, AssociationRequest request) {
        String why = switch (source << 8 | reason) {
            case 0x101 -> "no reason given";
            case 0x102 -> "it does not speak DICOM's application context";
            case 0x103 -> "it does not know the calling AE title " + request.calling()
                    + "; register it there, or set aeTitle in nodes.json";
            case 0x107 -> "it is not the called AE title " + request.called() + "; correct the node's aeTitle";
            case 0x201 -> "no reason given by its service provider";
            case 0x202 -> "it does not support this protocol version";
            case 0x301 -> "it is congested for the time being; try again";
            case 0x302 -> "it has too many associations; try again";
            default -> String.format(Locale.ROOT, "source %d, reason %d", source, reason);
        };
        return why + (result == 2 ? " (transient)" : "");
    }

    @Override
    public Server listen(ServerSettings settings, RequestHandler handler, Consumer<Association> ended)
            throws IOException {
        return BuiltinServer.open(settings, handler, ended);
    }
}

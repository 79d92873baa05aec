package org.explainj.pacs.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.dcm4che3.net.ApplicationEntity;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Connection.EndpointIdentificationAlgorithm;
import org.dcm4che3.net.Device;
import org.dcm4che3.net.IncompatibleConnectionException;
import org.dcm4che3.net.pdu.AAbort;
import org.dcm4che3.net.pdu.AAssociateRJ;
import org.dcm4che3.net.pdu.AAssociateRQ;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.pdu.RoleSelection;
import org.explainj.dicom.MessageData;
import org.explainj.pacs.PacsException;

/** Opens associations with dcm4che. Those that others open are accepted by the built-in network. */
public final class Dcm4cheNetwork implements Network {
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "ExplainJ DICOM association");
        thread.setDaemon(true);
        return thread;
    };
    private static final Executor READERS = Executors.newCachedThreadPool(DAEMONS);
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(DAEMONS);
    private static final int RELEASE_MILLISECONDS = 5000;

    /** Called by the service loader. */
    public Dcm4cheNetwork() {
        // nothing is opened before it is needed
    }

    /** A device whose keys and trusted certificates are the node's. */
    private static final class NodeDevice extends Device {
        private static final long serialVersionUID = 1L;

        private final transient SSLContext tls;

        NodeDevice(SSLContext tls) {
            super("explainj");
            this.tls = tls;
        }

        @Override
        public SSLContext sslContext() throws GeneralSecurityException, IOException {
            return tls != null ? tls : super.sslContext();
        }
    }

    @Override
    public String name() {
        return "dcm4che";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public Association connect(AssociationRequest request, RequestHandler handler) throws IOException {
        String place = request.called() + " at " + request.host() + ":" + request.port();
        Connection local = connection(request);
        Connection remote = new Connection("peer", request.host(), request.port());
        remote.setTlsCipherSuites(local.getTlsCipherSuites());
        remote.setTlsProtocols(local.getTlsProtocols());
        Device device = new NodeDevice(request.tls().orElse(null));
        device.setExecutor(READERS);
        device.setScheduledExecutor(TIMER);
        device.addConnection(local);
        ApplicationEntity entity = new ApplicationEntity(request.calling());
        device.addApplicationEntity(entity);
        entity.addConnection(local);
        Dcm4cheAssociation association = new Dcm4cheAssociation(request, place, handler);
        entity.setDimseRQHandler(association);
        long start = System.nanoTime();
        try {
            association.opened(entity.connect(local, remote, proposed(request)));
        } catch (AAssociateRJ e) {
            throw new PacsException(place + " refused the association: "
                    + BuiltinNetwork.rejection(e.getResult(), e.getSource(), e.getReason(), request) + ".", e);
        } catch (AAbort e) {
            if (System.nanoTime() - start >= TimeUnit.SECONDS.toNanos(request.timeouts().connect())) {
                // dcm4che itself aborts when the time for an answer is over
                throw BuiltinAssociation.failure(e, place, true);
            }
            throw new PacsException(place + " aborted the association; check that this host and the AE title "
                    + request.calling() + " are known there.", e);
        } catch (UnknownHostException | ConnectException | NoRouteToHostException | SocketTimeoutException e) {
            throw BuiltinNetwork.unreachable(e, place, request);
        } catch (EOFException e) {
            throw BuiltinNetwork.unanswered(e, place, request);
        } catch (IOException e) {
            throw BuiltinAssociation.failure(e, place, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PacsException(place + " was not waited for.", e);
        } catch (IncompatibleConnectionException | GeneralSecurityException e) {
            throw new PacsException(place + " could not agree on TLS (" + e.getMessage() + "); check the node's tls "
                    + "settings and both sides' certificates.", e);
        }
        if (association.contexts().isEmpty()) {
            association.close();
            throw BuiltinNetwork.nothingAccepted(place);
        }
        return association;
    }

    private static Connection connection(AssociationRequest request) {
        Connection local = new Connection();
        Timeouts timeouts = request.timeouts();
        local.setConnectTimeout(timeouts.connect() * 1000);
        local.setAcceptTimeout(timeouts.connect() * 1000);
        local.setSendTimeout(timeouts.pdu() * 1000);
        local.setReleaseTimeout(RELEASE_MILLISECONDS);
        local.setMaxOpsInvoked(1);
        local.setMaxOpsPerformed(1);
        local.setReceivePDULength(PduStream.MAXIMUM_LENGTH);
        local.setSendPDULength(PduStream.MAXIMUM_LENGTH);
        if (request.tls().isPresent()) {
            SSLParameters parameters = Tls.parameters(request.tls().get());
            local.setTlsCipherSuites(parameters.getCipherSuites());
            local.setTlsProtocols(parameters.getProtocols());
            if (request.verifyHost()) {
                local.setTlsEndpointIdentificationAlgorithm(EndpointIdentificationAlgorithm.HTTPS);
            }
        }
        return local;
    }

    private static AAssociateRQ proposed(AssociationRequest request) {
        AAssociateRQ proposed = new AAssociateRQ();
        proposed.setCallingAET(request.calling());
        proposed.setCalledAET(request.called());
        proposed.setImplClassUID(MessageData.IMPLEMENTATION_CLASS_UID);
        proposed.setImplVersionName(MessageData.IMPLEMENTATION_VERSION_NAME);
        int id = 1;
        for (Proposal proposal : request.proposals()) {
            proposed.addPresentationContext(new PresentationContext(id, proposal.abstractSyntax(),
                    proposal.transferSyntaxes().toArray(String[]::new)));
            if (proposal.asScp()) {
                proposed.addRoleSelection(new RoleSelection(proposal.abstractSyntax(), proposal.asScu(), true));
            }
            id += 2;
        }
        return proposed;
    }

    @Override
    public Server listen(ServerSettings settings, RequestHandler handler, Consumer<Association> ended)
            throws IOException {
        return BuiltinNetwork.INSTANCE.listen(settings, handler, ended);
    }
}

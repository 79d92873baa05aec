package org.explainj.pacs.dimse;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.explainj.pacs.net.Association;
import org.explainj.pacs.net.Command;
import org.explainj.pacs.net.Network;
import org.explainj.pacs.net.Proposal;
import org.explainj.pacs.net.RequestHandler;
import org.explainj.pacs.net.Server;
import org.explainj.pacs.net.ServerSettings;
import org.explainj.pacs.net.Timeouts;

/** This side's port: verification, storage, and reports of storage commitment. */
public final class LocalScp implements AutoCloseable {
    private final Server server;
    private final CommitmentReports reports;

    private LocalScp(Server server, CommitmentReports reports) {
        this.server = server;
        this.reports = reports;
    }

    /**
     * @param network who listens
     * @param local where
     * @param storage what objects go to; {@link RequestHandler#NONE} if none are taken
     * @param ended is told of each association that has ended
     * @throws org.explainj.pacs.PacsException if the port can't be opened
     */
    public static LocalScp open(Network network, LocalNode local, RequestHandler storage,
            Consumer<Association> ended) throws IOException {
        CommitmentReports reports = new CommitmentReports();
        RequestHandler handler = (association, context, command, data) ->
                (Command.field(command) == Command.N_EVENT_REPORT ? reports : storage)
                        .handle(association, context, command, data);
        ServerSettings settings = new ServerSettings(local.aeTitle(), local.bind(), local.port(), local.tls(),
                local.callers(), accepted(), ServerSettings.MOST_ASSOCIATIONS, Timeouts.DEFAULT);
        return new LocalScp(network.listen(settings, handler, ended), reports);
    }

    private static Function<Proposal, Optional<String>> accepted() {
        Function<Proposal, Optional<String>> storage = StorageScp.accepted();
        return proposal -> proposal.abstractSyntax().equals(SopClass.STORAGE_COMMITMENT)
                ? Optional.of(StorageScp.first(proposal, SopClass.UNCOMPRESSED)) : storage.apply(proposal);
    }

    /** @return the port that it listens on */
    public int port() {
        return server.port();
    }

    CommitmentReports reports() {
        return reports;
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.explainj.pacs.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.explainj.dicom.TransferSyntax;
import org.explainj.pacs.PacsException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every network library that is present makes of peers that do not answer as they should. */
class NetworkContractTest {
    private static final String VERIFICATION = "1.2.840.10008.1.1";
    private static final Timeouts SHORT = new Timeouts(1, 1, 1, 1);

    static List<Network> networks() {
        return Network.present();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aPortWhereNothingListensIsNamed(Network network) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertEquals("PEER at 127.0.0.1:" + port + " can't be reached: nothing listens there; check host, port and "
                + "network.", failure(network, port));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aSilentPeerIsLeftAfterTheTimeThatWasGiven(Network network) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals("PEER at 127.0.0.1:" + silent.getLocalPort() + " did not answer in time.",
                    failure(network, silent.getLocalPort()));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aPeerThatHangsUpIsToldFromOneThatRefuses(Network network) throws Exception {
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread peer = new Thread(() -> {
                try (Socket socket = closing.accept()) {
                    socket.getInputStream().read(new byte[1 << 16]);
                } catch (IOException e) {
                    // the test fails for want of its sentence
                }
            });
            peer.start();
            assertEquals("PEER at 127.0.0.1:" + closing.getLocalPort() + " closed the connection without an answer; "
                    + "check that this port speaks DICOM (or whether it wants TLS).",
                    failure(network, closing.getLocalPort()));
            peer.join();
        }
    }

    private static String failure(Network network, int port) {
        AssociationRequest request = new AssociationRequest("EXPLAINJ", "PEER", "127.0.0.1", port, Optional.empty(),
                false, List.of(Proposal.use(VERIFICATION, List.of(TransferSyntax.IMPLICIT_LITTLE.uid()))), SHORT);
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(PacsException.class,
                () -> network.connect(request, RequestHandler.NONE)), network.name()).getMessage();
    }
}

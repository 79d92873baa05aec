package org.explainj.pacs.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** That the tests of the network run over dcm4che's. */
class Dcm4cheNetworkTest {
    @Test
    void itIsPreferredToTheBuiltInNetwork() {
        assertEquals("dcm4che", Network.preferred().name());
    }
}

/**
 * The DICOM network: {@link org.explainj.pacs.net.Network} is the port to a library that opens and accepts
 * associations; the builtin one follows PS3.7 and PS3.8.
 *
 * <p>A message's data set is streamed in both directions. What a peer sends is bounded: the number of associations, the
 * length of PDUs, of commands and of queries' answers, and the time that each step may take.
 */
package org.explainj.pacs.net;

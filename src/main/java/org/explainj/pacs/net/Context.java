package org.explainj.pacs.net;

import org.explainj.dicom.TransferSyntax;

/**
 * A presentation context that both sides agree on.
 *
 * @param id 1 to 255, odd
 * @param abstractSyntax the SOP Class UID
 * @param syntax the transfer syntax of its data sets
 * @param requestorIsScp whether the side that opened the association may act as SCP
 */
public record Context(int id, String abstractSyntax, TransferSyntax syntax, boolean requestorIsScp) {
}

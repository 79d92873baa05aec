package org.explainj.pacs.net;

import java.util.List;

/**
 * A presentation context as it is proposed (PS3.8 section 9.3.2.2), with its roles (PS3.7 annex D.3.3.4).
 *
 * @param abstractSyntax the SOP Class UID
 * @param transferSyntaxes Transfer Syntax UIDs, the preferred one first
 * @param asScu whether the proposing side wants to use the service
 * @param asScp whether the proposing side offers to provide it, as the receiver of a C-GET does
 */
public record Proposal(String abstractSyntax, List<String> transferSyntaxes, boolean asScu, boolean asScp) {
    /** Keeps its own copy of the list. */
    public Proposal {
        transferSyntaxes = List.copyOf(transferSyntaxes);
    }

    /** @return a proposal with the default roles: the proposing side is the user */
    public static Proposal use(String abstractSyntax, List<String> transferSyntaxes) {
        return new Proposal(abstractSyntax, transferSyntaxes, true, false);
    }

    /** @return a proposal to provide the service on an association that one has opened oneself */
    public static Proposal provide(String abstractSyntax, List<String> transferSyntaxes) {
        return new Proposal(abstractSyntax, transferSyntaxes, false, true);
    }
}

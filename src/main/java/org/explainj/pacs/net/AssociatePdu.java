package org.explainj.pacs.net;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explainj.dicom.MessageData;

/**
 * A-ASSOCIATE-RQ and -AC (PS3.8 sections 9.3.2 and 9.3.3), without the PDU's type and length.
 *
 * @param called Called AE Title
 * @param calling Calling AE Title
 * @param contexts by ID, in the order of the PDU
 * @param roles by SOP Class UID
 * @param maximumLength the longest P-DATA-TF PDU that the sender takes, 0 for no limit
 */
record AssociatePdu(String called, String calling, Map<Integer, Item> contexts, Map<String, Role> roles,
        long maximumLength) {
    private static final String APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1";
    private static final int APPLICATION_CONTEXT_ITEM = 0x10;
    private static final int CONTEXT_RQ_ITEM = 0x20;
    private static final int CONTEXT_AC_ITEM = 0x21;
    private static final int ABSTRACT_SYNTAX_ITEM = 0x30;
    private static final int TRANSFER_SYNTAX_ITEM = 0x40;
    private static final int USER_INFORMATION_ITEM = 0x50;
    private static final int MAXIMUM_LENGTH_ITEM = 0x51;
    private static final int IMPLEMENTATION_UID_ITEM = 0x52;
    private static final int ROLE_ITEM = 0x54;
    private static final int IMPLEMENTATION_NAME_ITEM = 0x55;
    private static final int AE_TITLE_LENGTH = 16;

    /** The results of a presentation context's negotiation (PS3.8 table 9-18). */
    static final int ACCEPTED = 0;
    static final int NO_SUCH_ABSTRACT_SYNTAX = 3;
    static final int NO_SUCH_TRANSFER_SYNTAXES = 4;

    /**
     * @param result 0 if accepted; meaningless in a request
     * @param abstractSyntax SOP Class UID; empty in an answer
     * @param transferSyntaxes those proposed, or the one accepted
     */
    record Item(int result, String abstractSyntax, List<String> transferSyntaxes) {
    }

    /** The requestor's roles. */
    record Role(boolean scu, boolean scp) {
    }

    static AssociatePdu request(AssociationRequest request, int maximumLength) {
        Map<Integer, Item> contexts = new LinkedHashMap<>();
        Map<String, Role> roles = new LinkedHashMap<>();
        int id = 1;
        for (Proposal proposal : request.proposals()) {
            contexts.put(id, new Item(ACCEPTED, proposal.abstractSyntax(), proposal.transferSyntaxes()));
            if (proposal.asScp()) {
                roles.put(proposal.abstractSyntax(), new Role(proposal.asScu(), true));
            }
            id += 2;
        }
        return new AssociatePdu(request.called(), request.calling(), contexts, roles, maximumLength);
    }

    byte[] encode(boolean isRequest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(1);
        out.writeShort(0);
        out.write(title(called));
        out.write(title(calling));
        out.write(new byte[32]);
        item(out, APPLICATION_CONTEXT_ITEM, ascii(APPLICATION_CONTEXT));
        for (Map.Entry<Integer, Item> entry : contexts.entrySet()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DataOutputStream inner = new DataOutputStream(content);
            inner.write(new byte[] {entry.getKey().byteValue(), 0, (byte) entry.getValue().result(), 0});
            if (isRequest) {
                item(inner, ABSTRACT_SYNTAX_ITEM, ascii(entry.getValue().abstractSyntax()));
            }
            for (String syntax : entry.getValue().transferSyntaxes()) {
                item(inner, TRANSFER_SYNTAX_ITEM, ascii(syntax));
            }
            item(out, isRequest ? CONTEXT_RQ_ITEM : CONTEXT_AC_ITEM, content.toByteArray());
        }
        item(out, USER_INFORMATION_ITEM, userInformation());
        return bytes.toByteArray();
    }

    private byte[] userInformation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        item(out, MAXIMUM_LENGTH_ITEM, ByteBuffer.allocate(4).putInt((int) maximumLength).array());
        item(out, IMPLEMENTATION_UID_ITEM, ascii(MessageData.IMPLEMENTATION_CLASS_UID));
        for (Map.Entry<String, Role> role : roles.entrySet()) {
            byte[] uid = ascii(role.getKey());
            item(out, ROLE_ITEM, ByteBuffer.allocate(4 + uid.length).putShort((short) uid.length).put(uid)
                    .put((byte) (role.getValue().scu() ? 1 : 0)).put((byte) (role.getValue().scp() ? 1 : 0)).array());
        }
        item(out, IMPLEMENTATION_NAME_ITEM, ascii(MessageData.IMPLEMENTATION_VERSION_NAME));
        return bytes.toByteArray();
    }

    private static void item(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeShort(content.length);
        out.write(content);
    }

    private static byte[] title(String aeTitle) {
        return ascii((aeTitle + " ".repeat(AE_TITLE_LENGTH)).substring(0, AE_TITLE_LENGTH));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @param bytes the PDU behind its length
     * @throws ProtocolException if they are no such PDU
     */
    static AssociatePdu decode(byte[] bytes) throws ProtocolException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            in.getInt();
            String called = text(in, AE_TITLE_LENGTH).strip();
            String calling = text(in, AE_TITLE_LENGTH).strip();
            in.position(in.position() + 32);
            Map<Integer, Item> contexts = new LinkedHashMap<>();
            Map<String, Role> roles = new LinkedHashMap<>();
            long maximumLength = 0;
            while (in.remaining() >= 4) {
                int type = in.get() & 0xFF;
                in.get();
                ByteBuffer content = slice(in, in.getShort() & 0xFFFF);
                if (type == CONTEXT_RQ_ITEM || type == CONTEXT_AC_ITEM) {
                    int id = content.get() & 0xFF;
                    contexts.put(id, context(content));
                } else if (type == USER_INFORMATION_ITEM) {
                    maximumLength = userInformation(content, roles);
                }
            }
            return new AssociatePdu(called, calling, contexts, roles, maximumLength);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new ProtocolException("sent a broken association PDU");
        }
    }

    private static Item context(ByteBuffer in) {
        in.get();
        int result = in.get() & 0xFF;
        in.get();
        String abstractSyntax = "";
        List<String> syntaxes = new ArrayList<>();
        while (in.remaining() >= 4) {
            int type = in.get() & 0xFF;
            in.get();
            String uid = text(in, in.getShort() & 0xFFFF).replaceAll("[ \0]+$", "");
            if (type == ABSTRACT_SYNTAX_ITEM) {
                abstractSyntax = uid;
            } else if (type == TRANSFER_SYNTAX_ITEM) {
                syntaxes.add(uid);
            }
        }
        return new Item(result, abstractSyntax, syntaxes);
    }

    private static long userInformation(ByteBuffer in, Map<String, Role> roles) {
        long maximumLength = 0;
        while (in.remaining() >= 4) {
            int type = in.get() & 0xFF;
            in.get();
            ByteBuffer content = slice(in, in.getShort() & 0xFFFF);
            if (type == MAXIMUM_LENGTH_ITEM) {
                maximumLength = content.getInt() & 0xFFFF_FFFFL;
            } else if (type == ROLE_ITEM) {
                String uid = text(content, content.getShort() & 0xFFFF);
                roles.put(uid, new Role(content.get() == 1, content.get() == 1));
            }
        }
        return maximumLength;
    }

    private static ByteBuffer slice(ByteBuffer in, int length) {
        ByteBuffer slice = in.slice();
        slice.limit(length);
        in.position(in.position() + length);
        return slice;
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[Math.min(length, in.remaining() + 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}

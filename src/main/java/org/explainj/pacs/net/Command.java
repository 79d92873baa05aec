package org.explainj.pacs.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.pacs.Instance;

/** Command sets (PS3.7 section 9.3 and annex E), always in Implicit VR Little Endian. */
public final class Command {
    /** C-STORE. */
    public static final int C_STORE = 0x0001;
    /** C-GET. */
    public static final int C_GET = 0x0010;
    /** C-FIND. */
    public static final int C_FIND = 0x0020;
    /** C-MOVE. */
    public static final int C_MOVE = 0x0021;
    /** C-ECHO. */
    public static final int C_ECHO = 0x0030;
    /** N-EVENT-REPORT. */
    public static final int N_EVENT_REPORT = 0x0100;
    /** N-ACTION. */
    public static final int N_ACTION = 0x0130;

    static final int C_CANCEL = 0x0FFF;
    static final int RESPONSE = 0x8000;
    private static final int WITH_DATA = 0x0001;
    private static final int WITHOUT_DATA = 0x0101;
    private static final int MEDIUM_PRIORITY = 0;

    private Command() {
    }

    /**
     * @param field which operation
     * @param sopClassUid Affected SOP Class UID; of N-ACTION the Requested one
     * @return the request's command set, without Message ID and Command Data Set Type
     */
    public static Dataset request(int field, String sopClassUid) {
        Dataset command = Dataset.empty()
                .set(field == N_ACTION ? Tag.RequestedSOPClassUID : Tag.AffectedSOPClassUID, VR.UI, sopClassUid)
                .setInts(Tag.CommandField, VR.US, field);
        boolean withPriority = field == C_STORE || field == C_GET || field == C_FIND || field == C_MOVE;
        return withPriority ? command.setInts(Tag.Priority, VR.US, MEDIUM_PRIORITY) : command;
    }

    /** @return Command Field, −1 if it is missing */
    public static int field(Dataset command) {
        return command.integer(Tag.CommandField).orElse(-1);
    }

    static Dataset withData(Dataset command, boolean data) {
        return command.setInts(Tag.CommandDataSetType, VR.US, data ? WITH_DATA : WITHOUT_DATA);
    }

    static boolean hasData(Dataset command) {
        return command.integer(Tag.CommandDataSetType).orElse(WITHOUT_DATA) != WITHOUT_DATA;
    }

    /** Fills in what a response says about its request, as far as that is well formed. */
    static Dataset response(Dataset request, Response response) {
        Dataset command = response.command().copy();
        int field = field(request);
        int sopClass = request.contains(Tag.AffectedSOPClassUID) ? Tag.AffectedSOPClassUID : Tag.RequestedSOPClassUID;
        int instance = request.contains(Tag.AffectedSOPInstanceUID) ? Tag.AffectedSOPInstanceUID
                : Tag.RequestedSOPInstanceUID;
        request.string(sopClass).filter(Instance::isUid)
                .ifPresent(uid -> command.set(Tag.AffectedSOPClassUID, VR.UI, uid));
        request.string(instance).filter(Instance::isUid)
                .ifPresent(uid -> command.set(Tag.AffectedSOPInstanceUID, VR.UI, uid));
        command.copyFrom(request, field == N_EVENT_REPORT ? Tag.EventTypeID : Tag.ActionTypeID);
        command.setInts(Tag.CommandField, VR.US, field | RESPONSE)
                .setInts(Tag.MessageIDBeingRespondedTo, VR.US, request.integer(Tag.MessageID).orElse(0));
        return withData(command, response.data().isPresent());
    }

    static Dataset cancel(int messageId) {
        Dataset command = Dataset.empty().setInts(Tag.CommandField, VR.US, C_CANCEL)
                .setInts(Tag.MessageIDBeingRespondedTo, VR.US, messageId);
        return withData(command, false);
    }

    static byte[] encode(Dataset command) throws IOException {
        ByteArrayOutputStream elements = new ByteArrayOutputStream();
        MessageData.write(command, TransferSyntax.IMPLICIT_LITTLE, elements);
        return ByteBuffer.allocate(12 + elements.size()).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Tag.CommandGroupLength).putInt(4).putInt(elements.size())
                .put(elements.toByteArray()).array();
    }

    static Dataset decode(byte[] bytes) throws IOException {
        return MessageData.read(bytes, TransferSyntax.IMPLICIT_LITTLE);
    }
}

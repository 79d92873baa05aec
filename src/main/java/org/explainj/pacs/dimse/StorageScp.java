package org.explainj.pacs.dimse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.FileHead;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Instance;
import org.explainj.pacs.net.Association;
import org.explainj.pacs.net.Command;
import org.explainj.pacs.net.Context;
import org.explainj.pacs.net.Proposal;
import org.explainj.pacs.net.RequestHandler;
import org.explainj.pacs.net.Response;
import org.explainj.pacs.net.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Storage as SCP (PS3.4 annex B): what arrives goes to files as it is, first under a temporary name. */
public final class StorageScp implements RequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StorageScp.class);

    private final Path folder;
    private final Consumer<ReceivedObject> received;

    /**
     * @param folder where files go, named by their SOP Instance UID; exists
     * @param received is told of each object once it is whole, from several threads
     */
    public StorageScp(Path folder, Consumer<ReceivedObject> received) {
        this.folder = folder;
        this.received = received;
    }

    /** @return what is accepted: storage of objects that ExplainJ can read, in the order that the peer prefers */
    public static Function<Proposal, Optional<String>> accepted() {
        return proposal -> {
            if (proposal.abstractSyntax().equals(SopClass.VERIFICATION)) {
                return Optional.of(first(proposal, SopClass.UNCOMPRESSED));
            }
            return SopClass.isStorage(proposal.abstractSyntax())
                    ? Optional.of(first(proposal, SopClass.readable())) : Optional.empty();
        };
    }

    static String first(Proposal proposal, List<String> known) {
        return proposal.transferSyntaxes().stream().filter(known::contains).findFirst().orElse("");
    }

    @Override
    public Response handle(Association association, Context context, Dataset command, InputStream data)
            throws IOException {
        if (Command.field(command) != Command.C_STORE) {
            return Response.of(Status.UNRECOGNIZED_OPERATION);
        }
        Optional<String> sopClass = command.string(Tag.AffectedSOPClassUID).filter(Instance::isUid);
        Optional<String> sopInstance = command.string(Tag.AffectedSOPInstanceUID).filter(Instance::isUid);
        if (sopClass.isEmpty() || sopInstance.isEmpty() || data == null) {
            return Response.of(Status.CANNOT_UNDERSTAND, "SOP Class UID, Instance UID or data set missing");
        }
        if (!sopClass.get().equals(context.abstractSyntax())) {
            return Response.of(Status.DATA_SET_MISMATCH, "the SOP class is not that of the context");
        }
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Response refusal = save(context, sopClass.get(), sopInstance.get(), data, temporary);
            if (refusal != null) {
                return refusal;
            }
            Instance instance = Instance.of(temporary);
            if (!instance.sopInstanceUid().equals(sopInstance.get())) {
                return Response.of(Status.DATA_SET_MISMATCH, "SOP Instance UIDs of command and data set differ");
            }
            Path file = folder.resolve(sopInstance.get() + ".dcm");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            received.accept(new ReceivedObject(file, instance, association.peer()));
            return Response.of(Status.SUCCESS);
        } catch (UncheckedIOException e) {
            return full(e.getCause());
        } catch (DicomException e) {
            LOG.info("An object from {} was refused: it is broken, or lacks a UID.", association.peer());
            return Response.of(Status.CANNOT_UNDERSTAND, "the data set is broken or lacks a UID");
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** @return null if it was saved; a failure to read the network is thrown, one to write the disk is answered */
    private static Response save(Context context, String sopClass, String sopInstance, InputStream data, Path file)
            throws IOException {
        byte[] buffer = new byte[1 << 15];
        OutputStream out;
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file));
            out.write(FileHead.bytes(sopClass, sopInstance, context.syntax()));
        } catch (IOException e) {
            return full(e);
        }
        Response refusal = null;
        try {
            for (int count = data.read(buffer); count >= 0; count = data.read(buffer)) {
                if (refusal == null) {
                    refusal = written(out, buffer, count);
                }
            }
        } finally {
            try {
                out.close();
            } catch (IOException e) {
                refusal = full(e);
            }
        }
        return refusal;
    }

    private static Response written(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
            return null;
        } catch (IOException e) {
            return full(e);
        }
    }

    private static Response full(IOException e) {
        LOG.error("An object that arrived can't be saved: {}", e.getMessage());
        return Response.of(Status.OUT_OF_RESOURCES, "the object can't be saved");
    }
}

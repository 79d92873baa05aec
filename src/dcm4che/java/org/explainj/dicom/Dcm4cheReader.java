package org.explainj.dicom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomInputStream.IncludeBulkData;

/** Parses one file with dcm4che, which steps over the pixels and says where they are. */
final class Dcm4cheReader {
    private static final int[] PIXELS = {Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData};
    private static final int ITEM_HEAD = 8;
    /** Where File Meta Information begins behind a preamble, and what its first element takes. */
    private static final int META = 132;
    private static final int GROUP_LENGTH = 12;

    private final Path file;
    private final long size;
    /** The position in the file from which it is deflated; −1 for a plain file. */
    private long deflatedFrom = -1;

    Dcm4cheReader(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
    }

    /** Bytes that were stepped over, with a length that may exceed 2³¹ and positions in the inflated stream. */
    private static final class Located extends BulkData {
        private static final long serialVersionUID = 1L;
        private final long count;

        Located(String uri, long offset, long count, boolean bigEndian) {
            super(uri, offset, count, bigEndian);
            this.count = count;
        }
    }

    DicomFile read() throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        try (DicomInputStream in = DicomInputStream.createWithLimit(plain, size)) {
            in.setURI(file.toUri().toString());
            in.setIncludeBulkData(IncludeBulkData.URI);
            in.setBulkDataDescriptor((items, creator, tag, vr, length) -> isPixels(items.size(), tag));
            in.setBulkDataCreator(this::located);
            Attributes head = in.readFileMetaInformation();
            Dataset meta = head == null ? Dataset.empty() : Dcm4cheAttributes.dataset(head);
            if (head != null && !meta.contains(Tag.TransferSyntaxUID)) {
                throw new IOException("the transfer syntax would be assumed");
            }
            if (in.getPreamble() != null) {
                addGroupLength(meta);
            }
            TransferSyntax syntax = TransferSyntax.of(meta.string(Tag.TransferSyntaxUID)
                    .orElse(in.getTransferSyntax()));
            if (syntax.deflated()) {
                deflatedFrom = in.getPosition();
            }
            Attributes attributes = in.readDataset(Dcm4cheReader::isPadding);
            Dataset dataset = Dcm4cheAttributes.dataset(attributes);
            return new DicomFile(file, meta, dataset, syntax, pixels(attributes, dataset));
        } finally {
            plain.close();
        }
    }

    /**
     * dcm4che leaves the length of group 0002 out, which macros may ask for; behind the preamble it is at one place.
     */
    private void addGroupLength(Dataset meta) throws IOException {
        ByteBuffer start;
        try (ByteSource source = ByteSource.open(file, -1)) {
            start = ByteBuffer.wrap(source.bytes(META, GROUP_LENGTH)).order(ByteOrder.LITTLE_ENDIAN);
        }
        boolean there = start.getShort() == 2 && start.getShort() == 0 && start.get() == 'U' && start.get() == 'L'
                && start.getShort() == Integer.BYTES;
        if (there) {
            meta.setInts(Tag.FileMetaInformationGroupLength, VR.UL, start.getInt());
        }
    }

    private static boolean isPixels(int depth, int tag) {
        return depth == 0 && (tag == PIXELS[0] || tag == PIXELS[1] || tag == PIXELS[2]);
    }

    private static boolean isPadding(DicomInputStream in) {
        return in.tag() == Tag.DataSetTrailingPadding || in.tag() == 0;
    }

    /** Steps over a value. Native pixels may be cut off: what is there is used. */
    private BulkData located(DicomInputStream in) throws IOException {
        long offset = in.getPosition();
        long count = in.unsignedLength();
        if (deflatedFrom >= 0) {
            in.skipFully(count);
            return new Located(in.getURI(), offset - deflatedFrom, count, in.bigEndian());
        }
        long there = Math.min(count, size - offset);
        if (there < count && in.level() > 0) {
            throw new IOException("a fragment is cut off");
        }
        in.skipFully(there);
        return new Located(in.getURI(), offset, there, in.bigEndian());
    }

    private PixelData pixels(Attributes attributes, Dataset dataset) throws IOException {
        for (int tag : PIXELS) {
            Object value = attributes.getValue(tag);
            if (value == null) {
                continue;
            }
            VR vr = VR.valueOf(attributes.getVR(tag).name());
            dataset.remove(tag);
            if (value instanceof Located whole) {
                return new PixelData(tag, vr, deflatedFrom, whole.offset(), whole.count, null, new long[0]);
            }
            return value instanceof Fragments parts ? encapsulated(tag, vr, parts, dataset)
                    : new PixelData(tag, vr, deflatedFrom, 0, 0, null, new long[0]);
        }
        return null;
    }

    private PixelData encapsulated(int tag, VR vr, Fragments parts, Dataset dataset) throws IOException {
        List<Located> fragments = new ArrayList<>();
        byte[] table = parts.get(0) instanceof Located first ? bytes(first) : new byte[0];
        long end = parts.get(0) instanceof Located first ? first.offset() + first.count : 0;
        for (Object part : parts.subList(1, parts.size())) {
            // an empty fragment is not located: it stands behind the one before
            Located fragment = part instanceof Located there ? there : new Located("", end + ITEM_HEAD, 0, false);
            fragments.add(fragment);
            end = fragment.offset() + fragment.count;
        }
        long[] positions = fragments.stream().mapToLong(BulkData::offset).toArray();
        long[] lengths = fragments.stream().mapToLong(fragment -> fragment.count).toArray();
        return new PixelData(tag, vr, deflatedFrom, end, 0, new PixelData.Fragments(positions, lengths),
                PixelData.offsets(table, dataset.bytes(Tag.ExtendedOffsetTable)));
    }

    private byte[] bytes(Located where) throws IOException {
        try (ByteSource source = ByteSource.open(file, deflatedFrom)) {
            return source.bytes(where.offset(), where.count);
        }
    }
}

package org.explainj.phantom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.explainj.AtomicFile;
import org.explainj.Progress;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.Uids;
import org.explainj.dicom.VR;

/**
 * Writes the phantoms in {@code sample-dicom} as DICOM: Digital X-Ray and Computed Radiography images (PS3.3 A.26 and
 * A.2) with truth masks in a folder beside them, and a short CT series (A.3). Run again, it writes the same bytes.
 */
public final class SampleWriter {
    private static final String DATE = "20250101";
    private static final String DX = "1.2.840.10008.5.1.4.1.1.1.1";
    private static final String CR = "1.2.840.10008.5.1.4.1.1.1";
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    /** The detector lies behind the patient, so the image is larger than the patient's plane. */
    private static final double MAGNIFICATION = 1.05;
    /** The folder of the radiographs, below the one given. */
    public static final String CHEST_FOLDER = "chest";
    /** The folder of their truth masks, which are no inputs and so lie apart. */
    public static final String TRUTH_FOLDER = "chest-truth";
    /** The folder of the CT series. */
    public static final String CT_FOLDER = "ct";

    private final Path folder;
    private final DicomEngine engine = DicomEngine.preferred();

    private SampleWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes {@code chest}, {@code chest-truth} and {@code ct} into a folder.
     *
     * @param folder where to, made if it is not there
     * @param progress told after each file
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, Progress progress) throws IOException {
        SampleWriter writer = new SampleWriter(folder);
        for (String name : List.of(CHEST_FOLDER, TRUTH_FOLDER, CT_FOLDER)) {
            Files.createDirectories(folder.resolve(name));
        }
        double total = Sample.CHEST.size() + 1;
        for (int i = 0; i < Sample.CHEST.size(); i++) {
            progress.checkCancelled();
            progress.update(i / total, Sample.CHEST.get(i).name());
            writer.chest(Sample.CHEST.get(i), i + 1);
        }
        progress.update(Sample.CHEST.size() / total, CT_FOLDER);
        writer.ct();
    }

    /**
     * Writes radiographs drawn at random, named by their seed, and their truth masks.
     *
     * @param folder as for {@link #write(Path, Progress)}; only {@code chest} and {@code chest-truth} are written
     * @param firstSeed of the first phantom; the next have the next seeds
     * @param count how many
     * @param progress told after each file
     * @throws IOException if a file cannot be written
     */
    public static void writeRandom(Path folder, long firstSeed, int count, Progress progress) throws IOException {
        SampleWriter writer = new SampleWriter(folder);
        Files.createDirectories(folder.resolve(CHEST_FOLDER));
        Files.createDirectories(folder.resolve(TRUTH_FOLDER));
        PhantomGenerator generator = new PhantomGenerator(0.3);
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            long seed = firstSeed + i;
            progress.update((double) i / count, "phantom " + seed);
            Set<Finding> findings = generator.draw(seed).findings();
            writer.chest(new Sample("phantom-" + seed, seed, findings, "DX", 12, false, 0.7, 0.7), i + 1);
        }
    }

    private void chest(Sample sample, int number) throws IOException {
        Phantom phantom = new PhantomGenerator(0).draw(sample.seed(), sample.findings());
        Acquisition acquisition = phantom.acquisition();
        int rows = (int) Math.round(acquisition.fieldHeight() * MAGNIFICATION / sample.rowSpacing());
        int columns = (int) Math.round(acquisition.fieldWidth() * MAGNIFICATION / sample.columnSpacing());
        Radiograph radiograph = new PhantomRenderer().render(phantom, rows, columns);
        int[] stored = radiograph.storedValues(sample.bitsStored(), sample.inverted());
        Dataset dataset = sample.modality().equals("DX") ? dx() : cr();
        patient(dataset, sample.name(), "PHANTOM^" + name(sample), "PHANTOM-%04d".formatted(number));
        series(dataset, sample.name(), sample.modality(), 1);
        dataset.set(Tag.SOPInstanceUID, VR.UI, uid(sample.name(), "image"))
                .set(Tag.InstanceNumber, VR.IS, "1")
                .set(Tag.PatientOrientation, VR.CS, "L", "F")
                .set(Tag.BodyPartExamined, VR.CS, "CHEST")
                .set(Tag.ViewPosition, VR.CS, "PA")
                .set(Tag.KVP, VR.DS, "120")
                .set(Tag.ImageComments, VR.LT, "Computer-made phantom, seed " + sample.seed() + ".")
                .setDecimals(Tag.ImagerPixelSpacing, VR.DS, sample.rowSpacing(), sample.columnSpacing());
        pixels(dataset, stored, rows, columns, sample.bitsStored(), false);
        dataset.set(Tag.PhotometricInterpretation, VR.CS, sample.inverted() ? "MONOCHROME1" : "MONOCHROME2");
        window(dataset, stored);
        if (sample.modality().equals("DX")) {
            dataset.setInts(Tag.PixelIntensityRelationshipSign, VR.SS, sample.inverted() ? 1 : -1)
                    .set(Tag.PresentationLUTShape, VR.CS, sample.inverted() ? "INVERSE" : "IDENTITY");
        }
        engine.write(dataset, TransferSyntax.EXPLICIT_LITTLE,
                folder.resolve(CHEST_FOLDER).resolve(sample.name() + ".dcm"));
        for (Map.Entry<Finding, boolean[]> mask : radiograph.masks().entrySet()) {
            mask(mask.getValue(), rows, columns, folder.resolve(TRUTH_FOLDER)
                    .resolve(sample.name() + "." + mask.getKey().label().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static String name(Sample sample) {
        if (sample.findings().isEmpty()) {
            return "NORMAL";
        }
        return sample.findings().stream().sorted().map(Finding::name).reduce((a, b) -> a + " " + b).orElseThrow();
    }

    private static Dataset dx() {
        return Dataset.empty()
                .set(Tag.SOPClassUID, VR.UI, DX)
                .set(Tag.PresentationIntentType, VR.CS, "FOR PRESENTATION")
                .set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "")
                .set(Tag.ImageLaterality, VR.CS, "U")
                .setSequence(Tag.AnatomicRegionSequence, code("51185008", "SCT", "Chest"))
                .set(Tag.DetectorType, VR.CS, "SCINTILLATOR")
                .set(Tag.PositionerType, VR.CS, "NONE")
                .setDecimals(Tag.EstimatedRadiographicMagnificationFactor, VR.DS, MAGNIFICATION)
                .set(Tag.PixelIntensityRelationship, VR.CS, "LOG")
                .set(Tag.RescaleIntercept, VR.DS, "0")
                .set(Tag.RescaleSlope, VR.DS, "1")
                .set(Tag.RescaleType, VR.LO, "US")
                .set(Tag.LossyImageCompression, VR.CS, "00")
                .set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .setSequence(Tag.ViewCodeSequence, code("399348003", "SCT", "postero-anterior"))
                .setSequence(Tag.AcquisitionContextSequence);
    }

    private static Dataset cr() {
        return Dataset.empty()
                .set(Tag.SOPClassUID, VR.UI, CR)
                .set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY")
                .set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .set(Tag.LossyImageCompression, VR.CS, "00");
    }

    private static Dataset code(String value, String scheme, String meaning) {
        return Dataset.empty().set(Tag.CodeValue, VR.SH, value).set(Tag.CodingSchemeDesignator, VR.SH, scheme)
                .set(Tag.CodeMeaning, VR.LO, meaning);
    }

    private static void patient(Dataset dataset, String sample, String name, String id) {
        dataset.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192")
                .set(Tag.PatientName, VR.PN, name)
                .set(Tag.PatientID, VR.LO, id)
                .set(Tag.PatientBirthDate, VR.DA, "19700101")
                .set(Tag.PatientSex, VR.CS, "O")
                .set(Tag.PatientAge, VR.AS, "055Y")
                .set(Tag.StudyInstanceUID, VR.UI, uid(sample, "study"))
                .set(Tag.StudyDate, VR.DA, DATE)
                .set(Tag.StudyTime, VR.TM, "120000")
                .set(Tag.ReferringPhysicianName, VR.PN)
                .set(Tag.StudyID, VR.SH, "1")
                .set(Tag.AccessionNumber, VR.SH)
                .set(Tag.StudyDescription, VR.LO, "ExplainJ phantom");
    }

    private static void series(Dataset dataset, String sample, String modality, int number) {
        dataset.set(Tag.Modality, VR.CS, modality)
                .set(Tag.SeriesInstanceUID, VR.UI, uid(sample, "series"))
                .set(Tag.SeriesNumber, VR.IS, Integer.toString(number))
                .set(Tag.SeriesDescription, VR.LO, "Phantom, no patient")
                .set(Tag.Manufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.ManufacturerModelName, VR.LO, "Phantom generator")
                .set(Tag.AcquisitionDate, VR.DA, DATE)
                .set(Tag.AcquisitionTime, VR.TM, "120000")
                .set(Tag.ContentDate, VR.DA, DATE)
                .set(Tag.ContentTime, VR.TM, "120000")
                .set(Tag.AcquisitionNumber, VR.IS, "1");
    }

    private static String uid(String sample, String what) {
        return Uids.derived(SoftwareVersion.NAME, "sample", sample, what);
    }

    private static void pixels(Dataset dataset, int[] stored, int rows, int columns, int bits, boolean signed) {
        byte[] bytes = new byte[2 * stored.length];
        for (int i = 0; i < stored.length; i++) {
            bytes[2 * i] = (byte) stored[i];
            bytes[2 * i + 1] = (byte) (stored[i] >> 8);
        }
        dataset.setInts(Tag.SamplesPerPixel, VR.US, 1)
                .setInts(Tag.Rows, VR.US, rows)
                .setInts(Tag.Columns, VR.US, columns)
                .setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, bits)
                .setInts(Tag.HighBit, VR.US, bits - 1)
                .setInts(Tag.PixelRepresentation, VR.US, signed ? 1 : 0)
                .setBytes(Tag.PixelData, VR.OW, bytes);
    }

    /** A window from the first to the 99th percentile: what a processing station sends along. */
    private static void window(Dataset dataset, int[] stored) {
        int[] sorted = stored.clone();
        Arrays.sort(sorted);
        int low = sorted[sorted.length / 100];
        int high = sorted[sorted.length - 1 - sorted.length / 100];
        dataset.set(Tag.WindowCenter, VR.DS, Integer.toString((low + high) / 2))
                .set(Tag.WindowWidth, VR.DS, Integer.toString(Math.max(2, high - low)));
    }

    private static void mask(boolean[] mask, int rows, int columns, Path file) throws IOException {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_BINARY);
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                image.setRGB(column, row, mask[i] ? 0xFFFFFFFF : 0xFF000000);
            }
        }
        AtomicFile.write(file, temporary -> {
            if (!ImageIO.write(image, "png", temporary.toFile())) {
                throw new IOException("This Java cannot write PNG files.");
            }
        });
    }

    private void ct() throws IOException {
        CtPhantom phantom = new CtPhantom(1);
        for (int slice = 0; slice < CtPhantom.SLICES; slice++) {
            Dataset dataset = Dataset.empty();
            patient(dataset, CT_FOLDER, "PHANTOM^CT", "PHANTOM-CT");
            series(dataset, CT_FOLDER, "CT", 1);
            double half = 0.5 * CtPhantom.SPACING * (CtPhantom.SIZE - 1);
            double z = slice * CtPhantom.THICKNESS;
            dataset.set(Tag.SOPClassUID, VR.UI, CT)
                    .set(Tag.SOPInstanceUID, VR.UI, uid(CT_FOLDER, "image " + slice))
                    .set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL")
                    .set(Tag.InstanceNumber, VR.IS, Integer.toString(slice + 1))
                    .set(Tag.BodyPartExamined, VR.CS, "CHEST")
                    .set(Tag.PatientPosition, VR.CS, "HFS")
                    .set(Tag.KVP, VR.DS, "120")
                    .set(Tag.FrameOfReferenceUID, VR.UI, uid(CT_FOLDER, "frame of reference"))
                    .set(Tag.PositionReferenceIndicator, VR.LO)
                    .setDecimals(Tag.ImagePositionPatient, VR.DS, -half, -half, z)
                    .setDecimals(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0)
                    .setDecimals(Tag.PixelSpacing, VR.DS, CtPhantom.SPACING, CtPhantom.SPACING)
                    .setDecimals(Tag.SliceThickness, VR.DS, CtPhantom.THICKNESS)
                    .set(Tag.RescaleIntercept, VR.DS, "-1024")
                    .set(Tag.RescaleSlope, VR.DS, "1")
                    .set(Tag.RescaleType, VR.LO, "HU")
                    .set(Tag.WindowCenter, VR.DS, "40", "-600")
                    .set(Tag.WindowWidth, VR.DS, "400", "1500")
                    .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
            pixels(dataset, phantom.stored(slice), CtPhantom.SIZE, CtPhantom.SIZE, 12, false);
            engine.write(dataset, TransferSyntax.EXPLICIT_LITTLE,
                    folder.resolve(CT_FOLDER).resolve("slice-%02d.dcm".formatted(slice + 1)));
        }
    }
}

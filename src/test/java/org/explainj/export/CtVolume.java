package org.explainj.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;

/**
 * A made-up CT series: a value for each place in the patient, sampled on slices that may lie in any way.
 *
 * @param rows of a slice
 * @param columns of a slice
 * @param slices how many
 * @param rowSpacing mm
 * @param columnSpacing mm
 * @param step the slices' distance, mm
 * @param orientation direction cosines of a row, then of a column
 * @param origin the first pixel's centre on the first slice, mm
 */
public record CtVolume(int rows, int columns, int slices, double rowSpacing, double columnSpacing, double step,
        double[] orientation, double... origin) {
    /** Gives Hounsfield units. */
    @FunctionalInterface
    public interface Values {
        double at(double x, double y, double z);
    }

    /** @return a ball of 1000 HU at its centre on a ground of 0, with a soft edge, so that its place is well sampled */
    public static Values ball(double x, double y, double z, double radius) {
        return (px, py, pz) -> {
            double distance = Math.hypot(Math.hypot(px - x, py - y), pz - z) / radius;
            return distance < 1 ? 1000 * Math.pow(Math.cos(distance * Math.PI / 2), 2) : 0;
        };
    }

    /** @return the first frame's stored values as they are in a file of 16 bits */
    public static byte[] bytes(DicomImage image) throws IOException {
        int[] values = image.frame(0).values();
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) values[i];
            bytes[2 * i + 1] = (byte) (values[i] >> 8);
        }
        return bytes;
    }

    /** @return the place of a pixel's centre, mm; counted from 0, fractions are between pixels */
    public double[] place(double slice, double row, double column) {
        double[] normal = normal();
        double[] place = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            place[axis] = origin[axis] + slice * step * normal[axis] + column * columnSpacing * orientation[axis]
                    + row * rowSpacing * orientation[3 + axis];
        }
        return place;
    }

    private double[] normal() {
        double[] o = orientation;
        return new double[] {o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
    }

    /**
     * Writes the series, the slices' names, UIDs and Instance Numbers running along the normal or against it.
     *
     * @param folder where to, made if it does not exist
     * @param reversed whether Instance Numbers run against the normal
     * @return the folder
     */
    public Path write(Path folder, Values values, boolean reversed) throws IOException {
        Files.createDirectories(folder);
        for (int k = 0; k < slices; k++) {
            int number = reversed ? slices - k : k + 1;
            double[] position = place(k, 0, 0);
            byte[] pixels = new byte[2 * rows * columns];
            for (int row = 0, i = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++, i += 2) {
                    double[] place = place(k, row, column);
                    int stored = (int) Math.round(values.at(place[0], place[1], place[2])) + 1024;
                    pixels[i] = (byte) stored;
                    pixels[i + 1] = (byte) (stored >> 8);
                }
            }
            Dataset slice = Sources.ctSlice(number)
                    .setInts(Tag.Rows, VR.US, rows).setInts(Tag.Columns, VR.US, columns)
                    .setDecimals(Tag.PixelSpacing, VR.DS, rowSpacing, columnSpacing)
                    .setDecimals(Tag.SliceThickness, VR.DS, step)
                    .setDecimals(Tag.ImagePositionPatient, VR.DS, position)
                    .setDecimals(Tag.ImageOrientationPatient, VR.DS, orientation)
                    .setInts(Tag.BitsStored, VR.US, 16).setInts(Tag.HighBit, VR.US, 15)
                    .setInts(Tag.InstanceNumber, VR.IS, number)
                    .setBytes(Tag.PixelData, VR.OW, pixels);
            DicomEngine.preferred().write(slice, TransferSyntax.EXPLICIT_LITTLE,
                    folder.resolve("im%03d.dcm".formatted(number)));
        }
        return folder;
    }
}

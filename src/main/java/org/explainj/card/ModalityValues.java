package org.explainj.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.ValueRange;

/** What an {@link IntensityMapping} may ask of the values that it is for: of one image's, or of a whole volume's. */
interface ModalityValues {
    /** @return what the values are called by in messages */
    Path file();

    /** @return what the values could be at all; empty for floating-point pixels, which have no bounds */
    Optional<ValueRange> range() throws IOException;

    /** @return the least and the greatest value, padding left out; empty if all is padding */
    Optional<ValueRange> extremes() throws IOException;

    /** @return the VOI LUTs and windows of the file */
    List<VoiLut> voiLuts() throws IOException;

    /**
     * @param percents 0 to 100 each
     * @return these percentiles of the values, padding left out, linear between neighbours; 0 if all is padding
     */
    double[] percentiles(double... percents) throws IOException;

    /**
     * @param percent 0 to 100
     * @param count how many values there are
     * @return the place of a percentile among the sorted values, from 0, between two of them mostly
     */
    static double place(double percent, long count) {
        return percent / 100 * (count - 1);
    }
}

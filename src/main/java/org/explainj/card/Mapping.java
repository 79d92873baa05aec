package org.explainj.card;

import java.util.List;
import java.util.Optional;
import org.explainj.dicom.VoiLut;

/** Which modality values become the low and the high end of the network's range. */
public sealed interface Mapping {
    /**
     * A window of the card's own, as PS3.3 C.11.2.1.2 and C.11.2.1.3 define them.
     *
     * @param center Window Center, in modality values
     * @param width Window Width, above 0 (for {@code linear}, at least 1)
     * @param function VOI LUT Function
     */
    record Window(double center, double width, VoiLut.Function function) implements Mapping {
    }

    /**
     * The file's own first VOI LUT or window. It is read from the file and does not follow what is displayed.
     *
     * @param otherwise for a file without one; empty if such a file is to be refused
     */
    record DicomWindow(Optional<Mapping> otherwise) implements Mapping {
    }

    /**
     * Straight from low to high.
     *
     * @param low the modality value that becomes the low end
     * @param high the modality value that becomes the high end, above low
     */
    record Range(double low, double high) implements Mapping {
    }

    /**
     * Straight between two percentiles of the frame's own values, padding left out, linear between neighbours
     * (NumPy's default).
     *
     * @param low 0 to 100
     * @param high above low, to 100
     */
    record Percentiles(double low, double high) implements Mapping {
    }

    /** Straight over all values that the format can hold: Bits Stored, Pixel Representation and the modality LUT. */
    record BitsStored() implements Mapping {
    }

    /** Modality values go on as they are (Hounsfield units, for instance). */
    record Unchanged() implements Mapping {
    }

    /**
     * Several of the above, one for each of the network's channels: such as a lung, a mediastinal and a bone window of
     * one grey image.
     *
     * @param channels as many as the network has channels; none of them {@link Unchanged} or of this kind
     */
    record Channels(List<Mapping> channels) implements Mapping {
        public Channels {
            channels = List.copyOf(channels);
        }
    }
}

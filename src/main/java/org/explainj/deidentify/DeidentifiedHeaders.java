package org.explainj.deidentify;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.SourceHeader;

/**
 * The headers by which results are made that do not identify the patient, and what must be looked at in the pixels,
 * said once for each series.
 */
public final class DeidentifiedHeaders implements SourceHeader {
    private final Deidentifier deidentifier;
    private final Consumer<String> warnings;
    private final Set<String> said = new HashSet<>();
    private DicomImage last;
    private DicomImage clean;

    /**
     * @param deidentifier by the study's secret
     * @param warnings takes sentences on what in the pixels may still identify the patient
     */
    public DeidentifiedHeaders(Deidentifier deidentifier, Consumer<String> warnings) {
        this.deidentifier = deidentifier;
        this.warnings = warnings;
    }

    @Override
    public DicomImage of(DicomImage image) throws DicomException {
        // the frames of an image come one after the other
        if (image != last) {
            String series = image.dataset().string(Tag.SeriesInstanceUID).orElse(image.file().toString());
            for (String warning : Deidentifier.warnings(image)) {
                if (said.add(series + warning.replace(image.file().toString(), ""))) {
                    warnings.accept(warning);
                }
            }
            clean = deidentifier.deidentify(image);
            last = image;
        }
        return clean;
    }
}

package org.explainj.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/** Lists of source instances by their series, as several modules want them. */
public final class SourceReferences {
    private SourceReferences() {
    }

    /**
     * @param seriesUid Series Instance UID
     * @param sopClassUid SOP Class UID
     * @param sopInstanceUid SOP Instance UID
     */
    public record Instance(String seriesUid, String sopClassUid, String sopInstanceUid) {
        /** @return the instance of a source image */
        public static Instance of(SourceImage source) {
            return new Instance(source.seriesUid(), source.image().sopClassUid(), source.image().sopInstanceUid());
        }

        /** @return an item that names the instance */
        public Dataset item() {
            return Dataset.empty().set(Tag.ReferencedSOPClassUID, VR.UI, sopClassUid)
                    .set(Tag.ReferencedSOPInstanceUID, VR.UI, sopInstanceUid);
        }
    }

    /**
     * @param instances of one study; each is listed once
     * @return items of Referenced Series Sequence (0008,1115), with Referenced Instance Sequence (0008,114A)
     */
    public static Dataset[] bySeries(Collection<Instance> instances) {
        return bySeries(instances, Tag.ReferencedInstanceSequence);
    }

    /**
     * @param instances of one study; each is listed once
     * @param instanceSequence the sequence of each series' instances
     * @return items of Referenced Series Sequence (0008,1115)
     */
    public static Dataset[] bySeries(Collection<Instance> instances, int instanceSequence) {
        Map<String, Set<Instance>> series = new LinkedHashMap<>();
        instances.forEach(instance -> series.computeIfAbsent(instance.seriesUid(), uid -> new LinkedHashSet<>())
                .add(instance));
        return series.entrySet().stream().map(entry -> Dataset.empty()
                .set(Tag.SeriesInstanceUID, VR.UI, entry.getKey())
                .setSequence(instanceSequence, entry.getValue().stream().map(Instance::item).toArray(Dataset[]::new)))
                .toArray(Dataset[]::new);
    }
}

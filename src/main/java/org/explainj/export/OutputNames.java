package org.explainj.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explainj.Comparison;
import org.explainj.Explanation;
import org.explainj.Sha256;
import org.explainj.VolumeComparison;
import org.explainj.VolumeExplanation;
import org.explainj.cam.Method;
import org.explainj.cam.Methods;
import org.explainj.cam.Parameter;
import org.explainj.card.ModelSource;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.SourceVolume;

/**
 * The names of a run's files: source, frame, class, target and method, and whatever of the result is not as it is by
 * default, so that a run with other options does not replace the files of this one.
 */
public final class OutputNames {
    /** A file system takes 255 bytes, and endings and a mark for temporary files come on top. */
    private static final int LONGEST = 180;

    private static final int LONGEST_VALUE = 24;

    private final boolean layers;
    private final List<String> way;
    private final List<String> look;
    private final boolean anonymous;
    private final Map<String, String> stems = new HashMap<>();

    /**
     * @param layers whether a name holds the layers, as where they were chosen, or each is a result of its own
     * @param way what else was chosen that changes maps, such as {@code tiles} or a scale
     * @param look what was chosen that changes pictures only, such as a palette
     */
    public OutputNames(boolean layers, List<String> way, List<String> look) {
        this(layers, way, look, false);
    }

    private OutputNames(boolean layers, List<String> way, List<String> look, boolean anonymous) {
        this.anonymous = anonymous;
        this.layers = layers;
        this.way = List.copyOf(way);
        this.look = List.copyOf(look);
    }

    /** @return names for what was explained as it is by default */
    public static OutputNames standard() {
        return new OutputNames(false, List.of(), List.of());
    }

    /** @return the same without the names of files, which may be the patient's: by UIDs, or a hash of the pixels */
    OutputNames anonymous() {
        return new OutputNames(layers, way, look, true);
    }

    /** @return such as {@code IM0001.f2-nodule-layercam}, without an ending */
    String of(Explanation explanation) {
        return name(List.of(explanation), List.of());
    }

    /** @return the same of a picture */
    String ofPicture(Explanation explanation) {
        return name(List.of(explanation), look);
    }

    /**
     * @param volume the volume
     * @param common what its slices share, of the header by which results are made
     * @return such as {@code ct-series-3-nodule-layercam}, without an ending; of a tensor as for an image
     */
    String of(VolumeExplanation volume, Explanation common) {
        return name(source(volume.volume(), common), List.of(common), List.of());
    }

    /** @return the same of pictures */
    String ofPicture(VolumeExplanation volume, Explanation common) {
        return name(source(volume.volume(), common), List.of(common), look);
    }

    /** @return such as {@code IM0001.f2-nodule+effusion-layercam}, of a picture of several maps of one frame */
    String ofPicture(Comparison comparison) {
        return name(comparison.maps(), look);
    }

    /**
     * @param common of each map what all slices share
     * @return such as {@code ct-series-3-nodule+effusion-layercam}, of pictures of several maps of one volume
     */
    String ofPicture(VolumeComparison comparison, List<Explanation> common) {
        return name(source(comparison.maps().get(0).volume(), common.get(0)), common, look);
    }

    private String name(List<Explanation> maps, List<String> more) {
        return name(source(maps.get(0)), maps, more);
    }

    private String name(String source, List<Explanation> maps, List<String> more) {
        List<String> parts = new ArrayList<>();
        parts.add(source);
        parts.add(each(maps, map -> map.label().replaceAll("[^\\p{L}\\p{N}._]+", "_") + target(map)));
        parts.add(each(maps, map -> map.method().name().replaceAll("[(,]", "-").replace(")", "")));
        parts.addAll(maps.stream().flatMap(map -> parameters(map).stream()).distinct().toList());
        if (layers) {
            parts.add(each(maps, map -> String.join("+", map.layers())));
        }
        parts.addAll(way);
        String models = each(maps, map -> map.model().name().replace(" + ", "+"));
        if (!ModelSource.BUILT_IN.contains(models)) {
            parts.add(models);
        }
        parts.addAll(more);
        return shortened(parts.stream().map(OutputNames::portable).collect(Collectors.joining("-")));
    }

    private static String each(List<Explanation> maps, Function<Explanation, String> part) {
        return maps.stream().map(part).distinct().collect(Collectors.joining("+"));
    }

    private String source(Explanation explanation) {
        Path file = explanation.source().file().toAbsolutePath().normalize();
        return uid(explanation).orElseGet(() -> anonymous ? "image-" + hash(explanation.source().pixelHash())
                : stem(file, "", file.toString()))
                + (explanation.source().frames() > 1 ? ".f" + (explanation.source().frame() + 1) : "");
    }

    private String source(SourceVolume source, Explanation common) {
        return common.source().dicom().isEmpty() ? source(common)
                : uid(common).map(first -> first + ".volume").orElseGet(() -> stem(
                        source.file().toAbsolutePath().normalize(), source.name(),
                        String.join(" ", source.identity())));
    }

    /** A file's own name may be the patient's: what has been given another header is called by its UID there. */
    private static Optional<String> uid(Explanation explanation) {
        return explanation.source().dicom().filter(image -> !image.hasOwnHeader()).map(DicomImage::sopInstanceUid);
    }

    /** Two sources of the same name get different ones. */
    private String stem(Path file, String part, String identity) {
        String last = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]{2,4}$", "");
        String stem = portable(last + (part.isEmpty() ? "" : "-" + part));
        // some file systems do not tell cases apart
        boolean first = stems.computeIfAbsent(stem.toLowerCase(Locale.ROOT), unused -> identity).equals(identity);
        return first ? stem : stem + "-" + String.format("%08x", identity.hashCode());
    }

    /** Such as {@code -contrast.A.B}; nothing for a class's logit. */
    private static String target(Explanation explanation) {
        return explanation.target().sentence().isEmpty() ? ""
                : "-" + explanation.target().keyword().replaceAll("[^\\p{L}\\p{N}._]+", ".");
    }

    /** Those that the method does not have by itself, or with another value; noise from outside by its hash. */
    private static List<String> parameters(Explanation explanation) {
        List<String> set = new ArrayList<>();
        explanation.parameters().forEach((key, value) -> {
            // an ensemble's say which method they are of
            int blank = key.indexOf(' ');
            String name = key.substring(blank + 1);
            if (!standard(blank < 0 ? explanation.method().name() : key.substring(0, blank), name)
                    .equals(Optional.of(value))) {
                set.add(key.replace(' ', '.') + "=" + (value.length() <= LONGEST_VALUE ? value : hash(value)));
            }
        });
        return set;
    }

    private static Optional<String> standard(String method, String parameter) {
        String plain = method.replaceFirst("^ensemble\\(([^,]*)\\)$", "$1");
        return Methods.find(plain).map(Method::info).stream().flatMap(info -> info.parameters().stream())
                .filter(own -> own.name().equals(parameter)).findFirst().map(Parameter::standard);
    }

    /** Without what Windows or a file share refuses in a name, such as the colon of {@code gradcam++:pgc}. */
    private static String portable(String name) {
        return name.replaceAll("[<>:\"/\\\\|?*\\p{Cntrl}]", ".");
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST - 9) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "-" + hash(name);
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}

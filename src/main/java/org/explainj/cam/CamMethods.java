package org.explainj.cam;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/** The one place where methods are registered. */
public final class CamMethods {
    private static final List<CamMethod> ALL = List.of(new GradCam(), new LayerCam(), new HiResCam());

    private CamMethods() {
    }

    /** @return every method */
    public static List<CamMethod> all() {
        return ALL;
    }

    /**
     * @param name a method's name, in any case
     * @return the method
     * @throws UsageException if there is none of that name
     */
    public static CamMethod named(String name) {
        return ALL.stream().filter(method -> method.name().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new UsageException("there is no method '" + name + "': use "
                        + ALL.stream().map(CamMethod::name).collect(Collectors.joining(", "))));
    }
}

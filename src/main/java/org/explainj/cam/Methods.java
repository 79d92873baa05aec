package org.explainj.cam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explainj.UsageException;

/** The one place where methods are registered. */
public final class Methods {
    /** A method's variants follow it. */
    private static final List<Method> REGISTERED = Stream.<List<? extends Method>>of(
            List.of(new Cam(),
                    new GradCam(),
                    GradCamPlusPlus.paper(), GradCamPlusPlus.pgc(), GradCamPlusPlus.torchcam(),
                    GradCamPlusPlus.monai(),
                    new LayerCam(),
                    new HiResCam(),
                    new ElementwiseCam(),
                    XGradCam.paper(), XGradCam.pgc(), XGradCam.torchcam(),
                    EigenCam.paper(), EigenCam.pgc(),
                    new EigenGradCam(),
                    new KpcaCam(),
                    new ShapleyCam(),
                    FinerCam.paper(), FinerCam.pgc(),
                    RefineCam.paper(), RefineCam.pgc(),
                    SmoothGradCamPlusPlus.paper(), SmoothGradCamPlusPlus.second(), SmoothGradCamPlusPlus.torchcam(),
                    FullGrad.paper(), FullGrad.pgc(),
                    new Rollout()),
            LeGrad.forms(),
            List.of(new GuidedBackprop(),
                    GuidedGradCam.paper(), GuidedGradCam.captum()),
            ScoreCam.forms(),
            AblationCam.forms(),
            Gradient.forms(),
            SmoothGrad.forms(),
            IntegratedGradients.forms(),
            List.of(Occlusion.paper(), Occlusion.monai(),
                    new Rise()),
            RandomMap.forms()).<Method>flatMap(List::stream).toList();

    private Methods() {
    }

    /** @return every method in the form of its paper, without the variants */
    public static List<Method> all() {
        return REGISTERED.stream().filter(method -> !method.info().isVariant()).toList();
    }

    /**
     * @param method a method in the form of its paper
     * @return its variants
     */
    public static List<Method> variants(Method method) {
        return REGISTERED.stream()
                .filter(other -> other.info().isVariant() && other.info().base().equals(method.name())).toList();
    }

    /**
     * @param name a method's name, with a colon and a variant or without, in any case
     * @return the method
     * @throws UsageException if there is none of that name
     */
    public static Method named(String name) {
        return find(name).orElseThrow(() -> unknown(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * @param name as of {@link #named}
     * @return the method, if there is one of that name
     */
    public static Optional<Method> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return REGISTERED.stream().filter(method -> method.name().equals(lower)).findFirst();
    }

    private static UsageException unknown(String name) {
        String base = name.replaceFirst(":.*", "");
        List<String> variants = REGISTERED.stream().map(Method::info)
                .filter(info -> info.base().equals(base) && info.isVariant()).map(MethodInfo::name).toList();
        boolean known = all().stream().anyMatch(method -> method.name().equals(base));
        return new UsageException("There is no method '" + name + "': use " + (known
                ? base + (variants.isEmpty() ? ", which has no variants" : " or " + String.join(", ", variants))
                : all().stream().map(Method::name).collect(Collectors.joining(", "))) + ".");
    }
}

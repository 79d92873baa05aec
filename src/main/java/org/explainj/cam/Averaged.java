package org.explainj.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;

/**
 * Any method, averaged over copies of the image: the mean of the maps before any ReLU or scaling. What the network
 * says, and which classes are explained, is of the image itself.
 */
public final class Averaged implements Method {
    private static final Parameter SAMPLES = Parameter.samples(8);
    private static final Parameter SIGMA = Parameter.sigma(0.1, "as a fraction of the image's max − min");
    private static final Parameter FLIPS = new Parameter("flips", "x", "the axes along which copies are flipped, of x "
            + "(columns), y (rows) and z (slices), such as xy: the image and every combination of these");
    private static final String AXES = "xyz";

    private final Method method;
    private final MethodInfo info;
    private final boolean noisy;

    private Averaged(Method method, boolean noisy, Parameter... more) {
        this.method = method;
        this.noisy = noisy;
        MethodInfo of = method.info();
        List<Parameter> parameters = new ArrayList<>(of.parameters());
        parameters.addAll(List.of(more));
        this.info = of.with(parameters.toArray(Parameter[]::new));
    }

    /**
     * @param method a method that does not sample by itself
     * @return it, averaged over copies with Gaussian noise; of its parameters, besides the method's own: samples, sigma
     *     and seed
     * @throws UsageException if the method has one of these parameters already
     */
    public static Method overNoise(Method method) {
        if (method.info().parameters().stream().anyMatch(p -> p.name().equals(SAMPLES.name())
                || p.name().equals(SIGMA.name()) || p.equals(Parameter.SEED))) {
            throw new UsageException("The method '" + method.name()
                    + "' takes samples of its own, so it isn't averaged "
                    + "over noisy copies.");
        }
        return new Averaged(method, true, SAMPLES, SIGMA, Parameter.SEED);
    }

    /**
     * @param method any method
     * @return it, averaged over the image and its flipped copies (test-time augmentation), each map flipped back; of
     *     its parameters, besides the method's own: flips
     */
    public static Method overFlips(Method method) {
        return new Averaged(method, false, FLIPS);
    }

    /**
     * A method as it is asked for: parameters of an average that it does not take itself ask for that average.
     *
     * @param method any method
     * @param set what has been set
     * @return the method itself; averaged over noise if samples, sigma, a seed or noise are set and it has none of
     *     these parameters; and over flips if these are set
     * @throws UsageException if it takes samples of its own, but not all of what has been set of them
     */
    public static Method asked(Method method, MethodParameters set) {
        List<String> own = method.info().parameters().stream().map(Parameter::name).toList();
        boolean noisy = List.of(SAMPLES, SIGMA, Parameter.SEED).stream().map(Parameter::name)
                .anyMatch(name -> set.values().containsKey(name) && !own.contains(name))
                || set.noise().isPresent() && !method.info().sampling();
        Method copies = noisy ? overNoise(method) : method;
        return set.values().containsKey(FLIPS.name()) ? overFlips(copies) : copies;
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Subject subject = Subject.of(job);
        if (subject.classes() == 0) {
            return new MethodResult(subject.outcome(), List.of(), List.of());
        }
        Job settled = job.with(subject.score()).with(own(job.parameters()));
        List<List<double[]>> sums = new ArrayList<>();
        List<List<LayerMap>> maps = List.of();
        List<boolean[]> flips = noisy ? List.of() : flips(job);
        Noise noise = noisy ? Noise.of(job.parameters()) : null;
        int copies = noisy ? noise.samples(job.parameters(), SAMPLES) : flips.size();
        Set<String> remarks = new LinkedHashSet<>(List.of(noisy
                ? "Mean over " + copies + (copies == 1 ? " copy" : " copies") + " of the image with noise."
                : "Mean over the image and " + (copies - 1) + " flipped " + (copies == 2 ? "copy" : "copies")
                + " (" + job.parameters().text(FLIPS) + ")."));
        for (int i = 0; i < copies; i++) {
            job.progress().checkCancelled();
            job.progress().update((double) i / copies, title() + ": copy " + (i + 1) + " of " + copies);
            boolean[] flipped = noisy ? new boolean[job.extents().length] : flips.get(i);
            float[] copy = noisy ? new NoisyCopies(job, noise, job.parameters().deviation(SIGMA)).copy(i)
                    : flipped(job.input(), job.extents(), flipped);
            MethodResult result = method.explain(settled.on(copy));
            remarks.addAll(result.remarks());
            maps = result.maps();
            add(sums, maps, flipped);
        }
        return new MethodResult(subject.outcome(), means(sums, maps, copies), List.copyOf(remarks));
    }

    /** What of the parameters is the method's. */
    private MethodParameters own(MethodParameters parameters) {
        Map<String, String> values = new LinkedHashMap<>(parameters.values());
        values.keySet().retainAll(method.info().parameters().stream().map(Parameter::name).toList());
        return new MethodParameters(values, noisy ? Optional.empty() : parameters.noise(), parameters.batch());
    }

    /** For each copy, the axes, outermost first, along which it is flipped. */
    private static List<boolean[]> flips(Job job) {
        int axes = job.extents().length;
        String text = job.parameters().text(FLIPS);
        List<boolean[]> flips = new ArrayList<>(List.of(new boolean[axes]));
        for (char letter : text.toCharArray()) {
            int axis = axes - 1 - AXES.indexOf(letter);
            if (AXES.indexOf(letter) < 0 || axis < 0) {
                throw new UsageException("'" + text + "' are no axes to flip this image along: use x, y" + (axes > 2
                        ? ", z" : "") + " or several of them.");
            }
            for (boolean[] flip : List.copyOf(flips)) {
                boolean[] more = flip.clone();
                more[axis] = true;
                if (flips.stream().noneMatch(other -> Arrays.equals(other, more))) {
                    flips.add(more);
                }
            }
        }
        return flips;
    }

    /** Values over a grid (one or several grids, one after the other), flipped along some of its axes. */
    private static float[] flipped(float[] values, int[] extents, boolean[] axes) {
        float[] result = values;
        int inner = 1;
        for (int axis = extents.length - 1; axis >= 0; axis--) {
            if (axes[axis]) {
                float[] next = new float[result.length];
                for (int i = 0; i < next.length; i++) {
                    int place = i / inner % extents[axis];
                    next[i + (extents[axis] - 1 - 2 * place) * inner] = result[i];
                }
                result = next;
            }
            inner *= extents[axis];
        }
        return result;
    }

    private static void add(List<List<double[]>> sums, List<List<LayerMap>> maps, boolean[] flipped) {
        for (int rank = 0; rank < maps.size(); rank++) {
            if (sums.size() <= rank) {
                sums.add(new ArrayList<>());
            }
            for (int i = 0; i < maps.get(rank).size(); i++) {
                RawMap map = maps.get(rank).get(i).map();
                if (sums.get(rank).size() <= i) {
                    sums.get(rank).add(new double[map.values().length]);
                }
                float[] values = flipped(map.values(), map.shape(), flipped);
                double[] sum = sums.get(rank).get(i);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += values[k];
                }
            }
        }
    }

    private static List<List<LayerMap>> means(List<List<double[]>> sums, List<List<LayerMap>> maps, int copies) {
        List<List<LayerMap>> means = new ArrayList<>();
        for (int rank = 0; rank < maps.size(); rank++) {
            List<LayerMap> ofClass = new ArrayList<>();
            for (int i = 0; i < maps.get(rank).size(); i++) {
                double[] sum = sums.get(rank).get(i);
                float[] mean = new float[sum.length];
                for (int k = 0; k < mean.length; k++) {
                    mean[k] = (float) (sum[k] / copies);
                }
                LayerMap map = maps.get(rank).get(i);
                ofClass.add(new LayerMap(map.layers(), new RawMap(map.map().shape(), mean)));
            }
            means.add(ofClass);
        }
        return means;
    }
}

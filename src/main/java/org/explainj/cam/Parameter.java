package org.explainj.cam;

/**
 * A parameter of a method. Parameters change the numbers of a map and are recorded with it; what only changes how it is
 * computed, such as the size of a batch, is none.
 *
 * @param name such as {@code samples}
 * @param standard its value when none is given, as text
 * @param meaning what it is, with its unit and range, as one phrase
 * @param drawing whether it only says how random numbers are drawn, and so says nothing of numbers from outside
 */
public record Parameter(String name, String standard, String meaning, boolean drawing) {
    /** Where a sampling method's random numbers begin: a method that has it samples, one that has not is exact. */
    public static final Parameter SEED = ofDrawing("seed", "0", "where the random numbers begin, any integer");

    /** A parameter of the method itself, as of the canonical constructor. */
    public Parameter(String name, String standard, String meaning) {
        this(name, standard, meaning, false);
    }

    /**
     * @param name such as {@code sigma}
     * @param standard its value when none is given, as text
     * @param meaning what it is
     * @return a parameter of how random numbers are drawn
     */
    static Parameter ofDrawing(String name, String standard, String meaning) {
        return new Parameter(name, standard, meaning, true);
    }

    /**
     * @param standard how many there are unless said otherwise
     * @return the number of samples
     */
    public static Parameter samples(int standard) {
        return new Parameter("samples", Integer.toString(standard), "how many samples are drawn, at least 1");
    }

    /**
     * @param standard the value unless said otherwise
     * @param unit of what it is a multiple
     * @return the standard deviation of the noise
     */
    public static Parameter sigma(double standard, String unit) {
        return ofDrawing("sigma", Double.toString(standard), "standard deviation of the noise, " + unit);
    }
}

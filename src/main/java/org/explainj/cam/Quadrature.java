package org.explainj.cam;

/**
 * A rule for an integral from 0 to 1: Σ w_i·f(α_i).
 *
 * @param nodes α, ascending, 0 to 1
 * @param weights w
 */
record Quadrature(double[] nodes, double[] weights) {
    private static final int NEWTON_STEPS = 100;
    private static final double CONVERGED = 1e-15;

    /** The right end of each of n equal steps, as in the paper of integrated gradients. */
    static Quadrature rightRiemann(int steps) {
        double[] nodes = new double[steps];
        double[] weights = new double[steps];
        for (int i = 0; i < steps; i++) {
            nodes[i] = (i + 1.0) / steps;
            weights[i] = 1.0 / steps;
        }
        return new Quadrature(nodes, weights);
    }

    /** Every other node, from the first on, with its weight. */
    Quadrature oddNodes() {
        int count = (nodes.length + 1) / 2;
        double[] odd = new double[count];
        double[] oddWeights = new double[count];
        for (int i = 0; i < count; i++) {
            odd[i] = nodes[2 * i];
            oddWeights[i] = weights[2 * i];
        }
        return new Quadrature(odd, oddWeights);
    }

    /** Gauss and Legendre's rule of n nodes, by Newton's method on the polynomial's recurrence. */
    static Quadrature gaussLegendre(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < (count + 1) / 2; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double previous = 0;
                double value = 1;
                for (int degree = 1; degree <= count; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
                    previous = value;
                    value = next;
                }
                slope = count * (x * value - previous) / (x * x - 1);
                double move = value / slope;
                x -= move;
                if (Math.abs(move) < CONVERGED) {
                    break;
                }
            }
            double weight = 1 / ((1 - x * x) * slope * slope);
            nodes[i] = (1 - x) / 2;
            nodes[count - 1 - i] = (1 + x) / 2;
            weights[i] = weight;
            weights[count - 1 - i] = weight;
        }
        return new Quadrature(nodes, weights);
    }
}

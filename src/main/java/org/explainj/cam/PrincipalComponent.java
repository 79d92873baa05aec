package org.explainj.cam;

import java.util.Arrays;
import java.util.Random;

/**
 * The eigenvector of a symmetric matrix's greatest eigenvalue, by Lanczos' method with full reorthogonalisation,
 * restarted from the best vector so far.
 */
final class PrincipalComponent {
    private static final int STEPS = 60;
    private static final int RESTARTS = 50;
    private static final double CONVERGED = 1e-10;
    private static final int SWEEPS = 60;

    private final double[] matrix;
    private final int size;
    private double value;
    private double[] vector;

    /**
     * @param matrix n×n, symmetric, row by row; not altered
     * @param size n
     */
    PrincipalComponent(double[] matrix, int size) {
        this.matrix = matrix;
        this.size = size;
        vector = new double[size];
        // the same start every time
        Random random = new Random(1);
        Arrays.setAll(vector, i -> 1 + random.nextDouble());
        normalise(vector);
        for (int restart = 0; restart < RESTARTS && !improve(); restart++) {
            // once more, from the vector found
        }
    }

    /** The eigenvalue. */
    double value() {
        return value;
    }

    /** The eigenvector, of length 1 and of either sign. */
    double[] vector() {
        return vector;
    }

    /** One round; true once the vector is an eigenvector. */
    private boolean improve() {
        int most = Math.min(STEPS, size);
        double[][] basis = new double[most][];
        double[] diagonal = new double[most];
        double[] beside = new double[most];
        double[] next = vector;
        int steps = 0;
        double scale = 0;
        while (steps < most) {
            basis[steps] = next;
            next = multiplied(next);
            diagonal[steps] = dot(next, basis[steps]);
            // twice is enough (Parlett)
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i <= steps; i++) {
                    double along = dot(next, basis[i]);
                    for (int j = 0; j < size; j++) {
                        next[j] -= along * basis[i][j];
                    }
                }
            }
            beside[steps] = Math.sqrt(dot(next, next));
            scale = Math.max(scale, Math.abs(diagonal[steps]) + beside[steps]);
            steps++;
            if (beside[steps - 1] <= CONVERGED * scale) {
                break;
            }
            normalise(next);
        }
        double[] weights = ofTridiagonal(diagonal, beside, steps);
        double[] found = new double[size];
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < size; j++) {
                found[j] += weights[i] * basis[i][j];
            }
        }
        normalise(found);
        vector = found;
        double residual = Math.abs(weights[steps - 1]) * beside[steps - 1];
        return residual <= CONVERGED * scale || steps == size;
    }

    /** The eigenvector of the greatest eigenvalue of a small tridiagonal matrix, by Jacobi's rotations. */
    private double[] ofTridiagonal(double[] diagonal, double[] beside, int count) {
        double[][] a = new double[count][count];
        double[][] v = new double[count][count];
        for (int i = 0; i < count; i++) {
            a[i][i] = diagonal[i];
            v[i][i] = 1;
            if (i + 1 < count) {
                a[i][i + 1] = beside[i];
                a[i + 1][i] = beside[i];
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            double on = 0;
            for (int p = 0; p < count; p++) {
                on += a[p][p] * a[p][p];
                for (int q = p + 1; q < count; q++) {
                    off += a[p][q] * a[p][q];
                    rotate(a, v, p, q);
                }
            }
            if (off <= 1e-30 * on) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = a[i][i] > a[best][best] ? i : best;
        }
        value = a[best][best];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = v[i][best];
        }
        return weights;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
            double vp = v[k][p];
            double vq = v[k][q];
            v[k][p] = c * vp - s * vq;
            v[k][q] = s * vp + c * vq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
    }

    private double[] multiplied(double[] x) {
        double[] y = new double[size];
        for (int i = 0, at = 0; i < size; i++, at += size) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += matrix[at + j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void normalise(double[] x) {
        double length = Math.sqrt(dot(x, x));
        for (int i = 0; i < x.length && length > 0; i++) {
            x[i] /= length;
        }
    }
}

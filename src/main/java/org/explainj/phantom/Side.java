package org.explainj.phantom;

/** A side of the patient. */
public enum Side {
    /** The patient's right, x &lt; 0, the image's left. */
    RIGHT(-1),
    /** The patient's left, x &gt; 0, the image's right. */
    LEFT(1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** @return the sign of x on this side */
    public int sign() {
        return sign;
    }
}

package org.explainj.phantom;

/** What a phantom may have. The order is that of the bundled network's outputs. */
public enum Finding {
    /** A round opacity within a lung. */
    NODULE("Nodule"),
    /** A fuzzy patch of airless lung with air bronchograms. */
    CONSOLIDATION("Consolidation"),
    /** Free fluid that blunts a costophrenic angle under a meniscus. */
    EFFUSION("Effusion"),
    /** A heart wider than half the thorax. */
    CARDIOMEGALY("Cardiomegaly");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** @return the name in the model card */
    public String label() {
        return label;
    }
}

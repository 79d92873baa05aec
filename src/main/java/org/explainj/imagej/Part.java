package org.explainj.imagej;

/** What an ROI of a layer is for. */
enum Part {
    /** colours; turns and shifts with the pixels */
    HEATMAP,
    /** an iso-contour; turns and shifts with the pixels */
    CONTOUR,
    /** scale, class and research-use mark; stays upright in its corner */
    LEGEND
}

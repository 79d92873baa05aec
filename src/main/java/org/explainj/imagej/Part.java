package org.explainj.imagej;

/** What an ROI of a layer is for. */
enum Part {
    /** colours; turns and shifts with the pixels */
    HEATMAP,
    /** an iso-contour; turns and shifts with the pixels */
    CONTOUR,
    /** a rectangle that was explained, such as a detector's box; turns and shifts with the pixels */
    MARK,
    /** what is written beside a mark; shifts with the pixels and stays upright */
    LABEL,
    /** scale, class and research-use mark; stays upright in its corner */
    LEGEND
}

package org.explainj.phantom;

/**
 * How the phantom was positioned, exposed and processed.
 *
 * @param fieldWidth width of the detector's field, mm in the patient's plane
 * @param fieldHeight height of the field, mm
 * @param centreX the point of the patient at the field's centre, mm
 * @param centreY likewise
 * @param rotation of the patient in the image plane, radians
 * @param photons quanta per mm² that an empty beam would leave: fewer are noisier
 * @param compression 0 to 1: how much the processing flattens large dense areas
 * @param centre line integral shown as middle grey
 * @param slope contrast of the tone curve at middle grey
 * @param collimation unexposed borders, as shares of the field: left, top, right, bottom
 * @param blackBorder whether the processing shows the collimated border black (air) and not white (unexposed)
 * @param marker the side whose letter lies in the image
 * @param markerX the letter's centre, share of the field's width
 * @param markerY likewise, of its height
 * @param markerHeight mm
 */
public record Acquisition(
        double fieldWidth, double fieldHeight, double centreX, double centreY, double rotation,
        double photons, double compression, double centre, double slope,
        double[] collimation, boolean blackBorder,
        Side marker, double markerX, double markerY, double markerHeight) {
}

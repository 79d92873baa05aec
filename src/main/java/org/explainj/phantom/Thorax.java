package org.explainj.phantom;

/**
 * A made-up person's chest without findings; all lengths in mm.
 *
 * @param halfWidth inner half width of the thorax at its widest
 * @param lungHeight from the apices to the top of the right diaphragm dome: size and depth of inspiration
 * @param leftDomeDrop how much lower the left dome is than the right
 * @param sulcusDepth how far the costophrenic angles reach below the domes
 * @param apexFullness 0 to 1, narrow to broad upper lungs
 * @param wall soft tissue outside the ribs
 * @param depth front to back, soft tissue included
 * @param lungDensity of aerated lung relative to water
 * @param mediastinum half width of the mediastinum above the heart
 * @param knobRadius radius of the aortic knob
 * @param cardiothoracicRatio width of the heart over the inner width of the thorax, without cardiomegaly
 * @param heartTilt angle of the heart's long axis below the horizontal, radians
 * @param heartAspect short over long axis of the heart
 * @param heartShift share of the heart's half width by which its centre lies left of the midline
 * @param ribContrast change of the line integral across a posterior rib
 * @param ribRadius half height of a rib
 * @param ribDrop how steeply the ribs run, relative to the average
 * @param clavicleTilt rise of the clavicles from the sternum to the shoulder
 * @param vesselRadius of the largest vessels at the hila
 * @param breastSize 0 for none to 1
 * @param gastricBubble size of the air under the left dome, 0 for none to 1
 * @param texture amplitude of the lung's structured noise, in units of the line integral
 */
public record Thorax(
        double halfWidth, double lungHeight, double leftDomeDrop, double sulcusDepth, double apexFullness,
        double wall, double depth, double lungDensity, double mediastinum, double knobRadius,
        double cardiothoracicRatio, double heartTilt, double heartAspect, double heartShift,
        double ribContrast, double ribRadius, double ribDrop, double clavicleTilt,
        double vesselRadius, double breastSize, double gastricBubble, double texture) {
}

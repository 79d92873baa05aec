/**
 * A chest-radiograph phantom, the samples made from it, and the bundled network that is trained on it.
 *
 * <p>A seed becomes a {@link org.explainj.phantom.Phantom} (every parameter of one made-up chest), which a
 * {@link org.explainj.phantom.PhantomRenderer} projects onto a detector of any size together with the truth masks of
 * its findings. The anatomy is in millimetres in the patient's frontal plane: x to the patient's left (the image's
 * right), y to the feet, the origin in the midline at the level of the lungs' apices.
 *
 * <p>Nothing here has ever seen a patient, and a network trained on it is never for one.
 */
package org.explainj.phantom;

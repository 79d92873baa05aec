/**
 * ExplainJ in ImageJ: one class a menu entry, the layers that they put on images, and what keeps the layers on their
 * pixels. No analysis happens here: the commands call the facade in {@link org.explainj}.
 */
package org.explainj.imagej;

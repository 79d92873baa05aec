/** Segmentation objects (PS3.3 A.51): where a map is at or above its threshold. */
package org.explainj.export.seg;

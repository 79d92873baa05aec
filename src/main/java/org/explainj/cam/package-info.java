/** Evidence → raw localisation map. Each method is one small class that says only how channels are weighted. */
package org.explainj.cam;

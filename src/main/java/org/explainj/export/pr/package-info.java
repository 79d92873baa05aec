/** Presentation states (PS3.3 A.33): the evidence as a removable overlay over the untouched source. */
package org.explainj.export.pr;

/** Key Object Selections (PS3.3 A.35.4) that withdraw objects, as IHE's Imaging Object Change Management has it. */
package org.explainj.export.ko;

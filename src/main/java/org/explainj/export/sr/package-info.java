/** Structured Reports (PS3.3 A.35.13): what the model answers, how sure it is, and where it looks, as TID 1500. */
package org.explainj.export.sr;

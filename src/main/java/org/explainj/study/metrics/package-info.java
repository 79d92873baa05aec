/** Figures of merit with their intervals. */
package org.explainj.study.metrics;

/**
 * ExplainJ: reads DICOM images, runs a TorchScript network on them and shows where the evidence for a finding is.
 *
 * <p>Data flows one way, {@code dicom → card → torch → cam → heatmap → imagej/export}; no stage knows the next.
 * {@link org.explainj} itself holds the facade that both front doors ({@code imagej} and {@code cli}) call.
 */
package org.explainj;

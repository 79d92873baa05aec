/**
 * The PACS: what ExplainJ asks of it ({@link org.explainj.pacs.PacsClient}), which ones there are, the outbox and the
 * listener. Below, {@code net} is the DICOM network, {@code dimse} its services, {@code web} DICOMweb.
 */
package org.explainj.pacs;

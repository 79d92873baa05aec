/** The DIMSE services over the DICOM network: verification, storage, query and retrieval, storage commitment. */
package org.explainj.pacs.dimse;

package org.explainj.imagej;

import ai.djl.engine.Engine;
import ij.IJ;
import ij.plugin.PlugIn;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.DicomEngine;
import org.explainj.torch.GpuGuide;

/** <i>Plugins ▸ ExplainJ ▸ About ExplainJ…</i> */
public final class About implements PlugIn {
    /** Called by ImageJ. */
    public About() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        Task.command(progress -> {
            String text = text();
            if (MacroOptions.ofMacro() == null && IJ.getInstance() != null) {
                IJ.showMessage("About " + SoftwareVersion.NAME, text);
            } else {
                IJ.log(text);
            }
            return text;
        });
    }

    /** @return version, engines, device and purpose, one a line */
    static String text() {
        DicomEngine dicom = DicomEngine.preferred();
        return SoftwareVersion.NAME + " " + SoftwareVersion.VERSION + "\nDICOM engine: " + dicom.name() + " "
                + dicom.version() + "\n" + engine() + "\nFor research use only. Not for diagnostic use.";
    }

    private static String engine() {
        try {
            Engine engine = Engine.getEngine("PyTorch");
            return "PyTorch " + engine.getVersion() + " on " + (engine.defaultDevice().isGpu() ? "the GPU" : "the CPU")
                    + "\n" + GpuGuide.nextStep();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            return "PyTorch could not be started: " + e.getMessage();
        }
    }
}

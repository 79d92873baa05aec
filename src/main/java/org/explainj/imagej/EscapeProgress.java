package org.explainj.imagej;

import ij.IJ;
import org.explainj.Progress;

/** Progress in ImageJ's bar and status line; Escape cancels. */
final class EscapeProgress implements Progress {
    EscapeProgress() {
        IJ.resetEscape();
    }

    @Override
    public void update(double fraction, String what) {
        IJ.showProgress(fraction);
        IJ.showStatus(what);
    }

    @Override
    public boolean cancelled() {
        return IJ.escapePressed();
    }

    /** Clears bar and status line. */
    void done() {
        IJ.showProgress(1);
        IJ.showStatus("");
    }
}

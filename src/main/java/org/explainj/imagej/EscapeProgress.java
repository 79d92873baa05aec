package org.explainj.imagej;

import ij.IJ;
import org.explainj.Progress;

/** Progress in ImageJ's bar and status line; Escape cancels. */
final class EscapeProgress implements Progress {
    private String result = "";

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

    /** @param result what the status line shows when the work is done */
    void say(String result) {
        this.result = result;
    }

    /** Clears the bar; the status line keeps the result. */
    void done() {
        IJ.showProgress(1);
        IJ.showStatus(result);
    }
}

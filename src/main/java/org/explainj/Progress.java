package org.explainj;

import java.util.concurrent.CancellationException;

/** Where long work reports how far it is, and learns whether the user still wants it. Calls come from one thread. */
public interface Progress {
    /** Reports to nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void update(double fraction, String what) {
            // nobody listens
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param fraction how much of the work is done, 0 to 1
     * @param what what is being done now, without patient data
     */
    void update(double fraction, String what);

    /** @return true once the user has asked to stop */
    boolean cancelled();

    /**
     * Ends the work if the user has asked for it.
     *
     * @throws CancellationException if {@link #cancelled()}
     */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }

    /**
     * @param from where a part of the work begins, 0 to 1
     * @param to where it ends
     * @return where that part reports to
     */
    default Progress part(double from, double to) {
        return part(from, to, "");
    }

    /**
     * @param from where a part of the work begins, 0 to 1
     * @param to where it ends
     * @param which what that part is of, said before what is being done there; may be empty
     * @return where that part reports to
     */
    default Progress part(double from, double to, String which) {
        Progress whole = this;
        String before = which.isEmpty() ? "" : which + ": ";
        return new Progress() {
            @Override
            public void update(double fraction, String what) {
                whole.update(from + fraction * (to - from), before + what);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}

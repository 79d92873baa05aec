package org.explainj.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
    /** All done. */
    static final int DONE = 0;
    /** A fault of ExplainJ itself. */
    static final int INTERNAL_ERROR = 1;
    /** A wrong command line, or an unknown class, layer or method. */
    static final int USAGE = 2;
    /** Nothing could be done: the input, the model or the output place is unusable. */
    static final int UNUSABLE = 3;
    /** Some inputs failed, the rest are done. */
    static final int SOME_FAILED = 4;

    /** The PACS could not be reached, or it refused. */
    static final int PACS_FAILED = 5;

    private ExitCode() {
    }
}

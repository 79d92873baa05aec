package org.explainj.pacs.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a multipart/related message (RFC 2046 section 5.1) part by part, nothing of it being held. */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^\\s*multipart/.*;\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*");
    private static final int LONGEST_HEADER = 1 << 14;

    private final InputStream in;
    private final byte[] delimiter;
    private Part current;
    private boolean started;

    /**
     * @param in the message's body
     * @param boundary what stands between the parts, without the hyphens
     */
    Multipart(InputStream in, String boundary) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return the boundary that a Content-Type names */
    static Optional<String> boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        return matcher.matches() ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    /** @return whether there is another part; what was left of the one before is skipped */
    boolean next() throws IOException {
        if (!started) {
            started = true;
            // the first delimiter may be the message's first bytes, without a line before it
            current = new Part(2);
        }
        current.skipAll();
        int first = in.read();
        int second = in.read();
        if (first < 0 || first == '-' && second == '-') {
            return false;
        }
        in.reset();
        line();
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            length += line.length();
            if (length > LONGEST_HEADER) {
                throw new IOException("a part's header is too long");
            }
        }
        current = new Part(0);
        return true;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        while (c != '\n') {
            if (c < 0 || line.size() > LONGEST_HEADER) {
                throw new EOFException("the message ends in a part's header");
            }
            line.write(c);
            c = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** @return the part's content, up to the next delimiter */
    InputStream content() {
        return current;
    }

    /** Bytes up to the delimiter, which is taken away with them. */
    private final class Part extends InputStream {
        private final byte[] window = new byte[1 << 14];
        private int from;
        private int to;
        private boolean ended;
        private int matched;

        Part(int matched) {
            this.matched = matched;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (from == to) {
                if (ended) {
                    return -1;
                }
                fill();
            }
            int count = Math.min(length, to - from);
            System.arraycopy(window, from, into, offset, count);
            from += count;
            return count;
        }

        /** Takes bytes until the window is full or the delimiter has been met; a start of it is held back. */
        private void fill() throws IOException {
            from = 0;
            to = 0;
            while (to < window.length - delimiter.length - 1) {
                int c = in.read();
                if (c < 0) {
                    throw new EOFException("the message ends in the middle of a part");
                }
                while (matched > 0 && c != (delimiter[matched] & 0xFF)) {
                    // CR stands at the delimiter's start alone: nothing inside what was matched can begin it anew
                    System.arraycopy(delimiter, 0, window, to, matched);
                    to += matched;
                    matched = 0;
                }
                if (c == (delimiter[matched] & 0xFF)) {
                    matched++;
                    if (matched == delimiter.length) {
                        ended = true;
                        in.mark(2);
                        return;
                    }
                } else {
                    window[to++] = (byte) c;
                }
            }
        }

        void skipAll() throws IOException {
            byte[] skipped = new byte[1 << 13];
            while (!ended || from < to) {
                if (read(skipped, 0, skipped.length) < 0) {
                    return;
                }
            }
        }
    }
}

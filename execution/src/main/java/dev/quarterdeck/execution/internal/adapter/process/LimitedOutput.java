package dev.quarterdeck.execution.internal.adapter.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a child prints, up to a limit; there it ends, and whoever set the limit is told. */
final class LimitedOutput extends FilterInputStream {
    private final Runnable tooMuch;
    private long left;

    LimitedOutput(InputStream output, long most, Runnable tooMuch) {
        super(output);
        this.left = most;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        var count = super.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        if (left <= 0) {
            tooMuch.run();
        }
        return count;
    }
}

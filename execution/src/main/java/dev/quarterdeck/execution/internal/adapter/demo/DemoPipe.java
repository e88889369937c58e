package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Bytes from one thread to another. Whoever writes faster than the other reads waits, as at a pipe of the system. */
final class DemoPipe {
    private static final int ROOM = 256;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> parts = new LinkedBlockingQueue<>(ROOM);
    private volatile boolean closed;

    OutputStream source() {
        return new Source();
    }

    InputStream sink() {
        return new Sink();
    }

    /** What was written before is read still. */
    void close() {
        closed = true;
        // Where there is no room for the end, the reader finds it by itself.
        parts.offer(END);
    }

    private final class Source extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (closed) {
                throw new IOException("Nobody reads this any more");
            }
            try {
                parts.put(Arrays.copyOfRange(bytes, from, from + count));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("It was stopped", stopped);
            }
        }

        @Override
        public void close() {
            DemoPipe.this.close();
        }
    }

    private final class Sink extends InputStream {
        private byte[] part = END;
        private int place;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            while (place == part.length) {
                if (closed && parts.isEmpty()) {
                    return -1;
                }
                part = next();
                place = 0;
            }
            var count = Math.min(most, part.length - place);
            System.arraycopy(part, place, into, from, count);
            place += count;
            return count;
        }

        private byte[] next() throws IOException {
            try {
                return parts.take();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("It was stopped", stopped);
            }
        }

        @Override
        public void close() {
            DemoPipe.this.close();
            parts.clear();
            parts.offer(END);
        }
    }
}

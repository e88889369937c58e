package dev.quarterdeck.app.server.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks at the caller's standing before anything more is written for them. */
final class GuardedResponse extends HttpServletResponseWrapper {
    private final Standing standing;
    private @Nullable ServletOutputStream guarded;

    GuardedResponse(HttpServletResponse response, Standing standing) {
        super(response);
        this.standing = standing;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (guarded == null) {
            guarded = new Guarded(super.getOutputStream(), standing);
        }
        return guarded;
    }

    private static final class Guarded extends ServletOutputStream {
        private final ServletOutputStream out;
        private final Standing standing;

        Guarded(ServletOutputStream out, Standing standing) {
            this.out = out;
            this.standing = standing;
        }

        @Override
        public void write(int one) throws IOException {
            standing.require();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            standing.require();
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}

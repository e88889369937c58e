package dev.quarterdeck.governance.internal.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Lines for a reader who may go away, which ends the writing; a print writer would write on and say nothing. */
record Lines(OutputStream out) {
    void write(String line) {
        try {
            out.write((line + "\n").getBytes(UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

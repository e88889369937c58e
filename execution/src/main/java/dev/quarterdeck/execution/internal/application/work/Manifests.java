package dev.quarterdeck.execution.internal.application.work;

import java.io.IOException;
import java.io.InputStream;

/** The form finalize writes lanes in. */
public interface Manifests {
    /** Whether it can be read as what it is. */
    boolean readable(InputStream text) throws IOException;
}

package dev.quarterdeck.postgres;

import java.io.IOException;

/** The embedded database cannot be had here; the message says why and what to do. Trying again does not help. */
public final class DatabaseUnavailable extends IOException {
    DatabaseUnavailable(String message) {
        super(message);
    }
}

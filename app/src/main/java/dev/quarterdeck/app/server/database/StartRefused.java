package dev.quarterdeck.app.server.database;

import org.jspecify.annotations.Nullable;

/** The server does not start like this; the person who starts it is told why and what to do. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String why, String action, @Nullable Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}

package dev.quarterdeck.app.server.problem;

import java.io.IOException;

final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("A body has at most %d bytes.".formatted(most));
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

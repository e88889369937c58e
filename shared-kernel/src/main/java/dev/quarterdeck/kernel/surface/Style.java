package dev.quarterdeck.kernel.surface;

/** How text for a person may look: columns to fill, and whether colour is welcome. */
public record Style(int width, boolean colour) {
    private static final String RESET = "\u001b[0m";

    public String strong(String text) {
        return colour ? "\u001b[1m" + text + RESET : text;
    }

    public String faint(String text) {
        return colour ? "\u001b[2m" + text + RESET : text;
    }
}

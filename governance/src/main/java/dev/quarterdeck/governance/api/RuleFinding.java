package dev.quarterdeck.governance.api;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file of rules.
 *
 * @param code UPPER_SNAKE, stable for ever
 * @param pointer JSON pointer to the part that is wrong, empty for the whole
 * @param line counted from 1, where it is known
 */
public record RuleFinding(
        String code, String pointer, @Nullable Integer line, String message) {
    @Override
    public String toString() {
        var place = pointer.isEmpty() ? "/" : pointer;
        return line == null
                ? "%s %s: %s".formatted(place, code, message)
                : "line %d, %s %s: %s".formatted(line, place, code, message);
    }
}

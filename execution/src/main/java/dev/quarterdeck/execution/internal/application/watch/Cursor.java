package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's stream is.
 *
 * @param mark of the last look at the sessions; 0 before the first
 * @param sequences of the last message of each chosen session, in their order; fewer where some have no place yet
 */
record Cursor(long mark, List<Long> sequences) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})*");
    private static final int SHOWN = 60;

    Cursor {
        sequences = List.copyOf(sequences);
    }

    /** @throws Refused if the text is no place of a stream with so many sessions */
    static Cursor of(@Nullable String text, int sessions) {
        if (text == null || text.isBlank()) {
            return new Cursor(0, List.of());
        }
        var stripped = text.strip();
        var numbers = FORM.matcher(stripped).matches()
                ? Arrays.stream(stripped.split("\\.", -1)).map(Long::valueOf).toList()
                : List.<Long>of();
        if (numbers.isEmpty() || numbers.size() > sessions + 1) {
            throw new Refused(new InvalidInput(
                    "after",
                    "This is no place of a stream with these sessions.",
                    stripped.length() > SHOWN ? stripped.substring(0, SHOWN) + "…" : stripped,
                    "the id of an event of a stream with the same sessions",
                    "leave it out, and read everything anew"));
        }
        return new Cursor(numbers.getFirst(), numbers.subList(1, numbers.size()));
    }

    String text() {
        return sequences.isEmpty()
                ? Long.toString(mark)
                : mark + "." + sequences.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}

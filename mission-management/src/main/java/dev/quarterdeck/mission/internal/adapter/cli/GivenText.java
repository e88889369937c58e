package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text a call brings on its standard input, where it says so with a dash. */
final class GivenText {
    private static final String DASH = "-";

    private @Nullable String text;

    void input(String given) {
        text = given;
    }

    /** @throws Refused if something else than a dash is given, or a dash and no text */
    List<GivenFile> files(@Nullable String source, String name) {
        if (source == null) {
            return List.of();
        }
        if (!source.equals(DASH) || text == null || text.isBlank()) {
            throw new Refused(new InvalidInput(
                    "text",
                    "A text comes on standard input.",
                    source,
                    "- and a text",
                    "edit the file and commit it, or give it: qd plan - <plan.md"));
        }
        return List.of(new GivenFile(name, text));
    }
}

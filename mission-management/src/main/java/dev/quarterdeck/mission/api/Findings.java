package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found to be wrong with an adopted repository. */
public interface Findings {
    /** Findings of the repository: errors first, then by mission, artifact and line. */
    @Requires(Permission.OVERSEE)
    Page<Finding> list(RepositoryContext context, FindingFilter filter, PageRequest page);

    /** @throws Refused if there is no such severity; absent for no text */
    static @Nullable Severity severityNamed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Severity.named(text)
                .orElseThrow(() -> new Refused(new InvalidInput(
                        "severity",
                        "There is no severity '%s'.".formatted(text),
                        text,
                        "error, warning or info",
                        "name one of the three")));
    }

    /**
     * One finding.
     *
     * @param missionId absent where no mission could be made of the directory
     * @param directory the mission's repository-relative directory
     * @param code UPPER_SNAKE, stable
     * @param artifact the repository-relative path it was found in
     * @param line counted from 1; absent where the artifact as a whole is meant
     * @param text one sentence for a person
     * @param excerpt the original text, shortened where it is long
     */
    record Finding(
            @Nullable MissionId missionId,
            String directory,
            Severity severity,
            String code,
            String artifact,
            @Nullable Integer line,
            String text,
            @Nullable String excerpt,
            Instant foundAt) {}

    /**
     * Which findings to list; absent fields do not restrict.
     *
     * @param mission a directory's name, or any handle of the mission in it
     */
    record FindingFilter(
            @Nullable Severity severity,
            @Nullable String code,
            @Nullable String mission) {
        public static final FindingFilter ALL = new FindingFilter(null, null, null);
    }

    /** How much a finding matters. */
    enum Severity {
        /** Something could not be read or contradicts what is recorded elsewhere. */
        ERROR,
        /** It was read, but a person should look. */
        WARNING,
        /** Odd, without consequence. */
        INFO;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Severity> named(String text) {
            return Arrays.stream(values())
                    .filter(severity -> severity.wireName().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}

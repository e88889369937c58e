package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Plain;
import dev.quarterdeck.mission.api.Timeline.Group;
import dev.quarterdeck.mission.api.Timeline.Severity;
import dev.quarterdeck.mission.api.Timeline.Source;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, in words.
 *
 * @param source where the event itself says so
 */
record Told(
        Group group,
        String text,
        @Nullable String rationale,
        @Nullable Severity severity,
        List<WorkPackageId> workPackages,
        @Nullable Source source,
        boolean retroactive) {
    private static final int MOST = 200;
    private static final int ABBREVIATED = 12;

    /** What is put into the text is somebody's, and is shown as text. */
    static Told of(Group group, String format, @Nullable Object... parts) {
        var shown = Stream.of(parts)
                .map(part -> Plain.line(
                        part instanceof CommitId commit ? abbreviated(commit) : Objects.toString(part), MOST))
                .toArray();
        return new Told(group, format.formatted(shown), null, null, List.of(), null, false);
    }

    Told because(@Nullable String why) {
        var given = why == null || why.isBlank() ? null : why;
        return new Told(group, text, given, severity, workPackages, source, retroactive);
    }

    Told about(List<WorkPackageId> named) {
        return new Told(group, text, rationale, severity, named, source, retroactive);
    }

    Told about(@Nullable WorkPackageId named) {
        return about(named == null ? List.of() : List.of(named));
    }

    Told warning(Severity how, boolean late) {
        return new Told(group, text, rationale, how, workPackages, source, late);
    }

    Told from(@Nullable Source where) {
        return new Told(group, text, rationale, severity, workPackages, where, retroactive);
    }

    private static String abbreviated(CommitId commit) {
        return commit.value().substring(0, ABBREVIATED);
    }

    /** A number of things. */
    static String counted(int number, String one) {
        return number == 1 ? "1 " + one : "%d %ss".formatted(number, one);
    }
}

package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.kernel.id.EventId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the commits of a merge say, so that a person reads the mission in {@code git log}. */
public record Wording(String mission, EventId event) {
    private static final Pattern TRAILER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*: .+");

    public String merge(Step step) {
        return withTrailer("Merge %s%n%n%s of mission %s.".formatted(named(step), capitalised(step.where()), mission));
    }

    /** @param originals the commits that are made one */
    public String squash(Step step, List<Original> originals) {
        var list = originals.stream().map(original -> "* " + original.subject()).collect(Collectors.joining("\n"));
        var body = "%s of mission %s.".formatted(capitalised(step.where()), mission);
        return withTrailer(
                list.isEmpty()
                        ? "%s%n%n%s".formatted(named(step), body)
                        : "%s%n%n%s%n%n%s".formatted(named(step), list, body));
    }

    public String replay(Original original) {
        return withTrailer(original.message());
    }

    private static String named(Step step) {
        var workPackage = step.workPackage();
        return workPackage == null ? step.title() : "%s: %s".formatted(workPackage, step.title());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** In the last paragraph where that is one of trailers, else as a paragraph of its own. */
    private String withTrailer(String message) {
        var text = message.replace("\r\n", "\n").strip();
        var last = text.substring(text.lastIndexOf("\n\n") + 1).strip();
        var trailers = text.contains("\n\n")
                && last.lines().allMatch(line -> TRAILER.matcher(line).matches());
        return "%s%s%s: %s\n".formatted(text, trailers ? "\n" : "\n\n", Landing.TRAILER, event);
    }
}

package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of rules is about, and where a repository keeps such files. */
public enum RuleKind {
    CHARTER("", ".yaml"),
    MISSION_TYPE("mission-types/", ".yaml"),
    AGENT_PROFILE("agent-profiles/", ".yaml"),
    DIRECTIVE("directives/", ".md");

    /** The directory of a repository's own rules. */
    public static final String DIRECTORY = ".quarterdeck";

    private final String folder;
    private final String ending;

    RuleKind(String folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** {@code mission-type}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RuleKind> named(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(text))
                .findFirst();
    }

    /** @throws Refused if there is no such kind */
    public static RuleKind checked(String text) {
        return named(text).orElseThrow(() -> new Refused(new RuleFileRefusal.RuleKindUnknown(text)));
    }

    /** Where a repository keeps the rules of this name. */
    public String path(String name) {
        return DIRECTORY + "/" + folder + name + ending;
    }

    /** The name of the rules in a file, if its path says that it holds rules of this kind. */
    public Optional<String> nameIn(String path) {
        var start = path.lastIndexOf('/') + 1;
        var inFolder = this == CHARTER
                ? path.endsWith("charter.yaml")
                : path.substring(0, start).endsWith(folder);
        return inFolder && path.endsWith(ending) && path.length() - ending.length() > start
                ? Optional.of(path.substring(start, path.length() - ending.length()))
                : Optional.empty();
    }

    /** What a path holds rules of, and their name. */
    public static Optional<RuleName> of(String path) {
        return Arrays.stream(values())
                .flatMap(kind -> kind.nameIn(path).map(name -> new RuleName(kind, name)).stream())
                .findFirst();
    }

    /** Which rules. */
    public record RuleName(RuleKind kind, String name) {}
}

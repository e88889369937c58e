package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of rules an organisation keeps; a repository keeps its own in git. */
public interface Rulebook {
    /** What is wrong with a file, without keeping it. */
    @Requires(Permission.READ)
    Checked check(Composite context, RuleFile file);

    /**
     * Makes a file the organisation's; the same text again changes nothing.
     *
     * @param expected the version it takes the place of, 0 for none; absent: whichever is there
     * @throws Refused if the file is wrong, or another one is there than was expected
     */
    @Requires(Permission.ADMINISTER)
    Kept put(Composite context, RuleFile file, @Nullable Long expected);

    /** Takes a file out of the organisation's rules; what is not there is left alone. */
    @Requires(Permission.ADMINISTER)
    Kept remove(Composite context, RuleKind kind, String name);

    /** The organisation's own text of a file, as it was put there. */
    @Requires(Permission.READ)
    Kept read(Composite context, RuleKind kind, String name);

    /** A file as it is handed in. */
    record RuleFile(RuleKind kind, String name, String text) {}

    /** What is wrong with a file; nothing where it can be used. */
    record Checked(RuleKind ruleKind, String name, List<RuleFinding> findings) implements RuleAnswer {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * How a file stands in the organisation's rules.
     *
     * @param version the organisation's change that put it there or took it away; 0 where there never was one
     * @param text absent where the organisation has no such file
     */
    record Kept(
            RuleKind ruleKind,
            String name,
            long version,
            @Nullable String text) implements RuleAnswer {}
}

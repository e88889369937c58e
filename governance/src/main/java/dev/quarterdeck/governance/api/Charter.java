package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.Topology;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, all layers applied.
 *
 * @param version names every layer that says something with its version, {@code built-in:1+organization:3}
 * @param usualTopology what a mission gets that names none
 * @param protectedBranches short names of branches no command of ours commits to
 * @param verification the commands that show the work is sound, run by the system
 * @param directives what whoever works on a mission is told to keep to, in the order it is told
 * @param defaultAgentProfile who works where nothing nearer says so
 */
public record Charter(
        String version,
        InteractionPolicy interactionPolicy,
        Topology usualTopology,
        Set<String> protectedBranches,
        List<String> verification,
        List<String> directives,
        Commits commits,
        @Nullable String defaultAgentProfile,
        Retention retention) {
    public Charter {
        protectedBranches = Set.copyOf(protectedBranches);
        verification = List.copyOf(verification);
        directives = List.copyOf(directives);
    }

    /** What commit messages look like. */
    public record Commits(int subjectLength) {}

    /** For how many days what is no part of a mission's log is kept. */
    public record Retention(int agentMessagesDays, int verificationLogsDays) {}
}

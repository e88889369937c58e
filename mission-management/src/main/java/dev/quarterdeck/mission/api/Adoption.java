package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Findings.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking over the missions another tool keeps in a repository, without taking them away from it. */
public interface Adoption {
    /**
     * Mirrors every mission of a branch into its log: what is new since the last time, nothing twice. A mission that cannot
     * be read is a finding and never keeps the others from being adopted.
     *
     * @throws Refused if the branch cannot be told or does not exist, or this server has no checkout of the repository
     */
    @Requires(Permission.ADMINISTER)
    AdoptionReport adopt(RepositoryContext context, Adopt command, Progress progress);

    /** What to read; {@code branch} absent: the branch the primary checkout is on. */
    record Adopt(@Nullable BranchName branch) {
        public static final Adopt CURRENT_BRANCH = new Adopt(null);
    }

    /**
     * The repository as it stands adopted now, and what this time changed.
     *
     * @param found directories that look like missions
     * @param failed those no mission could be made of; each has a finding
     * @param lines lines in the logs of the missions adopted
     * @param eventsAdded events this time appended
     * @param findings how many there are of each severity, every severity present
     * @param findingsByCode how many there are of each code that occurs
     */
    record AdoptionReport(
            RepositoryId repository,
            BranchName branch,
            CommitId commit,
            int found,
            int adopted,
            int updated,
            int unchanged,
            int failed,
            long lines,
            long eventsAdded,
            Map<Severity, Integer> findings,
            Map<String, Integer> findingsByCode,
            StatusAgreement statusAgreement) {}

    /**
     * How the status files the other tool wrote compare with what its logs replay to.
     *
     * @param differing the directories whose files differ
     */
    record StatusAgreement(int compared, int equal, int different, List<String> differing) {
        public StatusAgreement {
            differing = List.copyOf(differing);
        }
    }
}

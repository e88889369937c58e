package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import java.util.List;
import java.util.Map;

/** The planning artifacts of a mission, read from git's objects. */
public interface PlanFiles {
    /**
     * What the files say in a commit.
     *
     * @param directory the mission's
     * @param given texts that are to replace those of the commit, by path in the directory
     */
    PlanReading read(Workspace workspace, CommitId commit, String directory, Map<String, String> given);

    /** The text of one file in a commit by its path in the directory; empty where it is missing or no text. */
    String text(Workspace workspace, CommitId commit, String directory, String path);

    /** What a retrospective says, with what is wrong about it. */
    Learned learned(String text);

    /** The lists of a retrospective. */
    record Learned(List<String> findings, List<String> proposals, List<Problem> problems) {}
}

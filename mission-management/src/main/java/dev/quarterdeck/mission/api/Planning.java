package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.Analysis;
import dev.quarterdeck.mission.api.MissionPlans.Artifact;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leading a mission up to the point where work starts, and looking back when it has ended. */
public interface Planning {
    /** Creates a mission and commits its spec to the target branch. */
    @Requires(Permission.OPERATE)
    Specified specify(RepositoryContext context, Specify command);

    /**
     * Reads the plan and what goes with it. Given files are committed first; where nothing is given and there is no plan
     * yet, one to fill in is.
     *
     * @throws Refused if there is no spec, or a file cannot be read as what it is
     */
    @Requires(Permission.OPERATE)
    Planned plan(WriteContext context, Plan command);

    /**
     * Reads the list of work packages and one file for each; like {@link #plan}, it commits what is given or missing first.
     *
     * @throws Refused if there is no plan, or a file cannot be read, naming file and line; what was read before stays
     */
    @Requires(Permission.OPERATE)
    Drafted tasks(WriteContext context, Tasks command);

    /**
     * Makes the drafts work packages, lays out their lanes, freezes the rules and records the planning commit.
     *
     * @throws Refused if dependencies run in a circle, a requirement is not covered, or a file cannot be read
     */
    @Requires(Permission.OPERATE)
    Finalized finalizePlan(WriteContext context, FinalizePlan command);

    /** Compares the artifacts with each other and commits a report. */
    @Requires(Permission.OPERATE)
    Analyzed analyze(WriteContext context, Analyze command);

    /** Keeps what was learned from a mission that has ended. */
    @Requires(Permission.OPERATE)
    Retrospected retrospect(WriteContext context, Retrospect command);

    /**
     * Records what lane branches start from; the same commit again is a no-op.
     *
     * @throws Refused if the mission's placement is still another tool's to say
     */
    @Requires(Permission.OPERATE)
    void recordPlanningCommit(WriteContext context, CommitId commit);

    /**
     * What to create.
     *
     * @param topology absent: what the charter says
     * @param target absent: the branch the primary checkout is on
     * @param idempotencyKey the same key again answers with the mission it made the first time
     */
    record Specify(
            String title,
            @Nullable String purpose,
            String missionType,
            @Nullable Topology topology,
            @Nullable BranchName target,
            @Nullable String idempotencyKey) {
        public static final String USUAL_TYPE = "software-dev";

        /** With the usual value for what the caller left out. */
        public static Specify of(
                String title,
                @Nullable String purpose,
                @Nullable String missionType,
                @Nullable Topology topology,
                @Nullable BranchName target,
                @Nullable String idempotencyKey) {
            return new Specify(
                    title, purpose, missionType == null ? USUAL_TYPE : missionType, topology, target, idempotencyKey);
        }
    }

    /** The mission, and how its first commit stands. */
    record Specified(MissionDetails mission, CommitOutcome effect) {}

    /** A file by its path in the mission's directory, {@code plan.md}. */
    record GivenFile(String path, String text) {}

    /** Files to commit; none to read what is there. */
    record Plan(List<GivenFile> files, @Nullable String idempotencyKey) {
        public Plan {
            files = List.copyOf(files);
        }
    }

    /**
     * The plan as it was read.
     *
     * @param effect how the commit of given files stands; absent where nothing had to be committed
     */
    record Planned(
            MissionId missionId,
            Version version,
            List<Artifact> artifacts,
            @Nullable CommitOutcome effect) {
        public Planned {
            artifacts = List.copyOf(artifacts);
        }
    }

    /** Files to commit; none to read what is there. */
    record Tasks(List<GivenFile> files, @Nullable String idempotencyKey) {
        public Tasks {
            files = List.copyOf(files);
        }
    }

    /**
     * The plan with the work packages as they were read; before finalize they are drafts.
     *
     * @param effect how the commit of given files stands; absent where nothing had to be committed
     */
    record Drafted(PlanView plan, @Nullable CommitOutcome effect) {}

    /** Asks to finalize. */
    record FinalizePlan(@Nullable String idempotencyKey) {}

    /**
     * The plan as it is worked on.
     *
     * @param planningCommit what lane branches start from; absent while the commit waits
     * @param effect how the commit of the lanes manifest stands; absent where it had nothing new to say
     */
    record Finalized(
            PlanView plan,
            @Nullable CommitId planningCommit,
            @Nullable CommitOutcome effect) {}

    /** Asks to analyze. */
    record Analyze(@Nullable String idempotencyKey) {}

    /**
     * What the analysis found.
     *
     * @param effect how the commit of the report stands; absent where it had nothing new to say
     */
    record Analyzed(
            MissionId missionId,
            Version version,
            Analysis analysis,
            @Nullable CommitOutcome effect) {}

    /** What was learned; nothing given to read what is there. */
    record Retrospect(
            List<String> findings,
            List<String> proposals,
            @Nullable String idempotencyKey) {
        public Retrospect {
            findings = List.copyOf(findings);
            proposals = List.copyOf(proposals);
        }
    }

    /** The retrospective as it stands. */
    record Retrospected(
            MissionId missionId,
            Version version,
            List<String> findings,
            List<String> proposals,
            @Nullable CommitOutcome effect) {
        public Retrospected {
            findings = List.copyOf(findings);
            proposals = List.copyOf(proposals);
        }
    }
}

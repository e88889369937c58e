package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.execution.api.WorktreeRefusal.GitRefused;
import dev.quarterdeck.execution.internal.application.worktree.LocalBranches;
import dev.quarterdeck.execution.internal.domain.overlap.LanePair;
import dev.quarterdeck.execution.internal.domain.overlap.LaneState;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Compares the lanes of a mission, two by two; a mission whose lanes stand as they did is not compared again. */
@Component
public class OverlapSearch {
    private static final int MOST_MISSIONS = 256;
    /** Per two lanes; of files beyond it is said only that both changed them. */
    private static final int MOST_COMPARED = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LaneSurvey survey;
    private final LocalBranches branches;
    private final GitFacts git;
    private final FileClashes clashes;
    private final TriedMerges merges;
    private final Clock clock;
    private final Recent<Standing, List<LaneOverlap>> known = new Recent<>(MOST_MISSIONS);

    OverlapSearch(
            LaneSurvey survey,
            LocalBranches branches,
            GitFacts git,
            FileClashes clashes,
            TriedMerges merges,
            Clock clock) {
        this.survey = survey;
        this.branches = branches;
        this.git = git;
        this.clashes = clashes;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * How the lanes overlap now; not at all where this server has no checkout of them.
     *
     * @throws Refused if git cannot tell, or not soon; what was found by then is found sooner the next time
     */
    public List<LaneOverlap> in(WriteContext context) {
        var workspace = context.workspace();
        var target = workspace == null
                ? null
                : git.tip(workspace, context.branchRefs().targetBranch()).orElse(null);
        if (workspace == null || target == null) {
            return List.of();
        }
        var lanes = survey.of(context, workspace, target);
        return known.get(
                new Standing(context.identity().mission(), target, lanes), () -> compared(workspace, target, lanes));
    }

    private List<LaneOverlap> compared(Workspace workspace, CommitId target, List<LaneState> lanes) {
        var overlaps = new ArrayList<LaneOverlap>();
        var end = clock.now().plus(PATIENCE);
        for (var pair : LanePair.of(lanes)) {
            if (clock.now().isAfter(end)) {
                throw new Refused(new GitRefused(
                        "compare the lanes", "it takes longer than " + PATIENCE.toSeconds() + " seconds"));
            }
            overlaps.addAll(pair.overlaps(clashes(workspace, target, pair)));
        }
        return List.copyOf(overlaps);
    }

    private Map<String, List<Lines>> clashes(Workspace workspace, CommitId target, LanePair pair) {
        var root = workspace.primaryRoot();
        var one = pair.one();
        var other = pair.other();
        var found = new TreeMap<String, List<Lines>>();
        branches.commonAncestor(root, one.head(), other.head()).ifPresent(base -> {
            pair.shared().stream()
                    .limit(MOST_COMPARED)
                    .forEach(path -> clashes.between(root, base, one.content(path), other.content(path))
                            .ifPresent(lines -> found.put(path, lines)));
            if (pair.bothCommitted()) {
                merges.conflicts(workspace, target, one.head(), other.head())
                        .forEach(path -> found.putIfAbsent(path, List.of()));
            }
        });
        return found;
    }

    private record Standing(MissionId mission, CommitId target, List<LaneState> lanes) {}
}

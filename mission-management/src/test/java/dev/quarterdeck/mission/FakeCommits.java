package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Lands every commit when it is waited for, as the git effect does: the outcome becomes an event of the mission. */
public final class FakeCommits implements ArtifactCommits {
    private final Map<EffectId, ArtifactCommit> planned = new LinkedHashMap<>();
    private final Set<EffectId> landed = new HashSet<>();
    private final ObjectProvider<ArtifactOutcomes> outcomes;
    private final Ids ids;
    private boolean held;
    private @Nullable RefusalReason refusal;
    private @Nullable TestRepository repository;

    FakeCommits(ObjectProvider<ArtifactOutcomes> outcomes, Ids ids) {
        this.outcomes = outcomes;
        this.ids = ids;
    }

    /** Something holds the branch from now on. */
    public void hold() {
        held = true;
    }

    /** What was held lands. */
    public void release() {
        held = false;
        planned.keySet().stream()
                .filter(effect -> !landed.contains(effect))
                .toList()
                .forEach(this::await);
    }

    /** Commits reach the branch that is checked out there from now on. */
    public void landIn(TestRepository there) {
        repository = there;
    }

    public void refuse(RefusalReason reason) {
        refusal = reason;
    }

    public List<ArtifactCommit> planned() {
        return new ArrayList<>(planned.values());
    }

    @Override
    public void check(ArtifactCommit commit) {
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    @Override
    public synchronized EffectId plan(ArtifactCommit commit) {
        var effect = ids.nextEffect();
        planned.put(effect, commit);
        return effect;
    }

    @Override
    public CommitOutcome await(EffectId effect) {
        var commit = planned.get(effect);
        if (commit == null) {
            throw new IllegalArgumentException("Nothing was planned as " + effect);
        }
        if (held) {
            return new Waiting(commit.destination(), "a rebase holds it");
        }
        landed.add(effect);
        var outcome = new Committed(commit.destination(), landed(commit));
        outcomes.getObject()
                .record(commit.organization(), commit.repository(), commit.mission(), commit.cause(), outcome);
        return outcome;
    }

    private CommitId landed(ArtifactCommit commit) {
        if (repository == null) {
            return Samples.COMMIT;
        }
        for (var change : commit.changes()) {
            if (change instanceof FileChange.Write(var path, var text)) {
                repository.write(path, text);
            }
        }
        return CommitId.of(
                repository.commit(commit.message()).lines("rev-parse", "HEAD").getFirst());
    }
}

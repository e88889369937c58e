package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.api.BranchRefusal.ProtectedBranchRefused;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class GitEffects implements ArtifactCommits {
    private static final Logger LOG = LoggerFactory.getLogger(GitEffects.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 50;
    private static final long PAUSE = 200;
    private static final Duration HEAD_START = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final Effects effects;
    private final EffectSchedule schedule;
    private final EffectRuns runs;
    private final Branches branches;
    private final Ids ids;
    private final Clock clock;
    // Rows are found by organisation, and whoever waits names the effect alone.
    private final Map<EffectId, Planned> planned = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EffectId, Planned> eldest) {
            return size() > REMEMBERED;
        }
    });

    GitEffects(Effects effects, EffectSchedule schedule, EffectRuns runs, Branches branches, Ids ids, Clock clock) {
        this.effects = effects;
        this.schedule = schedule;
        this.runs = runs;
        this.branches = branches;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void check(ArtifactCommit commit) {
        refuseProtected(commit);
        branches.inspect(landing(commit, null, clock.now()));
    }

    @Override
    public EffectId plan(ArtifactCommit commit) {
        refuseProtected(commit);
        var now = clock.now();
        var start = branches.start(landing(commit, null, now));
        var effect = new GitEffect(
                ids.nextEffect(),
                commit.organization(),
                commit.repository(),
                commit.mission(),
                landing(commit, start, now),
                null,
                0);
        effects.add(effect);
        schedule.add(commit.organization(), effect.id(), now.plus(HEAD_START));
        planned.put(effect.id(), new Planned(commit.organization(), commit.destination()));
        return effect.id();
    }

    @Override
    public CommitOutcome await(EffectId effect) {
        var known = planned.remove(effect);
        if (known == null) {
            throw new IllegalArgumentException("Nobody here planned the effect " + effect);
        }
        var end = clock.now().plus(PATIENCE);
        var outcome = advance(known, effect);
        for (var attempt = 1;
                attempt < ATTEMPTS && outcome instanceof Waiting && clock.now().isBefore(end);
                attempt++) {
            if (!paused()) {
                return outcome;
            }
            outcome = advance(known, effect);
        }
        return outcome;
    }

    // By now the command has taken effect, so that trouble with the commit is no reason to call it failed.
    private CommitOutcome advance(Planned known, EffectId effect) {
        try {
            return runs.advance(known.organization(), effect);
        } catch (RuntimeException failure) {
            LOG.warn("Git effect {} is left to the schedule", effect, failure);
            return new Waiting(known.branch(), "it could not be tried: " + failure.getMessage());
        }
    }

    private static void refuseProtected(ArtifactCommit commit) {
        if (commit.protectedBranches().contains(commit.destination().value())) {
            throw new Refused(new ProtectedBranchRefused(commit.destination()));
        }
    }

    private static Landing landing(ArtifactCommit commit, @Nullable CommitId seen, Instant now) {
        return new Landing(
                commit.workspace().primaryRoot(),
                commit.destination(),
                commit.createFrom(),
                seen,
                commit.changes(),
                commit.message(),
                commit.actor().displayName(),
                commit.cause(),
                now);
    }

    private record Planned(OrganizationId organization, BranchName branch) {}

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.api.BranchRefusal.ProtectedBranchRefused;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class GitEffects implements ArtifactCommits {
    private static final int REMEMBERED = 10_000;

    private final EffectRequests requests;
    private final EffectAwait waits;
    private final Branches branches;
    private final Clock clock;
    // Rows are found by organisation, and whoever waits names the effect alone.
    private final Map<EffectId, Planned> planned = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EffectId, Planned> eldest) {
            return size() > REMEMBERED;
        }
    });

    GitEffects(EffectRequests requests, EffectAwait waits, Branches branches, Clock clock) {
        this.requests = requests;
        this.waits = waits;
        this.branches = branches;
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
        var work = landing(commit, start, now);
        var effect = requests.request(commit.organization(), commit.repository(), commit.mission(), work);
        planned.put(effect, new Planned(commit.organization(), commit.destination()));
        return effect;
    }

    @Override
    public CommitOutcome await(EffectId effect) {
        var known = planned.remove(effect);
        if (known == null) {
            throw new IllegalArgumentException("Nobody here planned the effect " + effect);
        }
        return waits.await(known.organization(), known.branch(), effect);
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
}

package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanReducer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a planning command found, and commits the files that come with it. */
@Component
class PlanRecords {
    private final TenantTransactions transactions;
    private final MissionLog log;
    private final ArtifactCommits commits;
    private final Stamps stamps;

    PlanRecords(TenantTransactions transactions, MissionLog log, ArtifactCommits commits, Stamps stamps) {
        this.transactions = transactions;
        this.log = log;
        this.commits = commits;
        this.stamps = stamps;
    }

    /**
     * What is to be recorded.
     *
     * @param guard refuses where the mission moved on so that the fact does not hold any more
     * @param with facts that follow from it
     * @param files none where nothing is to be committed
     * @param surface the one the idempotency key was given to
     */
    record Entry(
            PlanFact fact,
            List<MissionFact> with,
            Consumer<Projection> guard,
            ArtifactKind kind,
            List<FileChange> files,
            String message,
            String surface,
            @Nullable String idempotencyKey) {
        // A key names one command of a caller, who may use it for another surface as well.
        private @Nullable String keyOfSurface() {
            return idempotencyKey == null ? null : surface + " " + idempotencyKey;
        }
    }

    /** The version afterwards; how the commit stands, where there was one. */
    record Made(Version version, @Nullable CommitOutcome effect) {}

    /** Nothing is appended, and nothing committed, where the fact would tell the log nothing new. */
    Made record(PlanningSite site, Entry record) {
        var event = stamps.stamp(site.context().entry(), record.fact(), site.commitContext());
        var commit = record.files().isEmpty()
                ? null
                : ArtifactCommit.of(site.context(), record.kind(), record.files(), record.message(), event.id());
        if (commit != null) {
            commits.check(commit);
        }
        var entered = transactions.change(site.organization(), () -> enter(site, record, event, commit));
        var effect = entered.effect();
        if (effect == null) {
            return new Made(entered.version(), null);
        }
        var outcome = commits.await(effect);
        return new Made(log.headOf(site.organization(), site.mission()).version(), outcome);
    }

    private Entered enter(PlanningSite site, Entry record, NewEvent event, @Nullable ArtifactCommit commit) {
        var appended = new ArrayList<NewEvent>();
        var version = log.once(site.organization(), site.mission(), record.keyOfSurface(), now -> {
            appended.clear(); // decided anew for each head that is tried
            record.guard().accept(now);
            if (!now.equals(PlanReducer.apply(now, record.fact()))) {
                appended.add(event);
                record.with()
                        .forEach(
                                fact -> appended.add(stamps.stamp(site.context().entry(), fact, site.commitContext())));
            }
            return List.copyOf(appended);
        });
        var effect = appended.isEmpty() || commit == null ? null : commits.plan(commit);
        return new Entered(version, effect);
    }

    private record Entered(Version version, @Nullable EffectId effect) {}
}

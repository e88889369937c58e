package dev.quarterdeck.mission.internal.application.integration;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.IntegrationRefusal.AcceptanceMissing;
import dev.quarterdeck.mission.api.IntegrationRefusal.CriteriaOpen;
import dev.quarterdeck.mission.api.Integrations;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeStarted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionAccepted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class IntegrationRecords implements Integrations {
    private final TenantTransactions transactions;
    private final MissionLog log;
    private final Seams seams;
    private final Candidates candidates;
    private final Specs specs;
    private final MissionPlans plans;
    private final ArtifactCommits commits;
    private final MatrixCommits matrices;
    private final Stamps stamps;

    IntegrationRecords(
            TenantTransactions transactions,
            MissionLog log,
            Seams seams,
            Candidates candidates,
            Specs specs,
            MissionPlans plans,
            ArtifactCommits commits,
            MatrixCommits matrices,
            Stamps stamps) {
        this.transactions = transactions;
        this.log = log;
        this.seams = seams;
        this.candidates = candidates;
        this.specs = specs;
        this.plans = plans;
        this.commits = commits;
        this.matrices = matrices;
        this.stamps = stamps;
    }

    @Override
    public IntegrationView of(ReadContext context) {
        var current = current(context);
        var state = current.projection().subjects().integration();
        return new IntegrationView(
                context.identity().mission(), current.version(), state.acceptance(), state.underWay(), state.merged());
    }

    @Override
    public Candidate candidate(WriteContext context) {
        seams.requireNative(context.read(), Seam.ACCEPTANCE);
        var now = current(context.read()).projection();
        IntegrationRules.requireAcceptable(context.identity().mission(), now);
        return candidates.of(context, now);
    }

    @Override
    public List<Criterion> criteria(WriteContext context, Map<String, String> evidence) {
        var criteria = specs.criteria(context);
        var shown = criteria.shown(plans.of(context.read()).workPackages(), evidence);
        var open = criteria.open(shown);
        if (!open.isEmpty()) {
            throw new Refused(new CriteriaOpen(context.identity().mission(), open));
        }
        return shown;
    }

    @Override
    public Recorded accept(WriteContext context, Acceptance acceptance, @Nullable String idempotencyKey) {
        seams.requireNative(context.read(), Seam.ACCEPTANCE);
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        var event = stamped(context, acceptance.id(), new MissionAccepted(acceptance));
        var commit = matrices.of(context, current(context.read()).projection().mission(), acceptance);
        commits.check(commit);
        var effect = transactions.change(organization, () -> {
            var version = log.once(organization, mission, key("accept", idempotencyKey), now -> {
                IntegrationRules.requireAcceptable(mission, now);
                return List.of(event);
            });
            return isAt(context, version, event) ? Optional.of(commits.plan(commit)) : Optional.<EffectId>empty();
        });
        var outcome = effect.map(commits::await);
        return outcome.map(how -> new Recorded(current(context.read()).version(), how))
                .orElseGet(() -> standing(context));
    }

    @Override
    public Recorded standing(WriteContext context) {
        var current = current(context.read());
        var mission = context.identity().mission();
        var acceptance = current.projection().subjects().integration().acceptance();
        if (acceptance == null) {
            throw new Refused(new AcceptanceMissing(mission, "it was not accepted, or worked on since"));
        }
        return new Recorded(current.version(), matrices.outcome(context, acceptance));
    }

    @Override
    public boolean begin(WriteContext context, Merge merge, @Nullable String idempotencyKey) {
        seams.requireNative(context.read(), Seam.ACCEPTANCE);
        var mission = context.identity().mission();
        var event = stamped(context, merge.id(), new MergeStarted(merge));
        var version = log.once(context.entry().organization(), mission, key("merge", idempotencyKey), now -> {
            IntegrationRules.requireMergeable(mission, now, merge);
            return List.of(event);
        });
        return isAt(context, version, event);
    }

    /** Whether this call appended it: a decision may be taken on a head that is not the one it is appended to. */
    private boolean isAt(WriteContext context, Version version, NewEvent event) {
        var before = new Version(version.value() - 1);
        return log.read(context.entry().organization(), context.identity().mission(), before, 1).stream()
                .anyMatch(last -> last.envelope().id().equals(event.id()));
    }

    @Override
    public Version abort(WriteContext context, EventId merge) {
        var fact = new MergeAborted(merge, "MERGE_ABORTED", "It was given up on request.");
        return log.extend(
                context.entry().organization(),
                context.identity().mission(),
                now -> now.subjects().integration().hasUnderWay(merge)
                        ? List.of(stamps.stamp(context.entry(), fact, null))
                        : List.of());
    }

    private Current current(ReadContext context) {
        var mission = context.identity().mission();
        return log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
    }

    private NewEvent stamped(WriteContext context, EventId id, IntegrationFact fact) {
        var stamped = stamps.stamp(context.entry(), fact, null);
        return new NewEvent(
                id,
                stamped.actor(),
                stamped.occurredAt(),
                stamped.causationId(),
                stamped.correlationId(),
                stamped.originNode(),
                stamped.commitContext(),
                stamped.content());
    }

    // One key may come with several commands, and each of them takes effect once.
    private static @Nullable String key(String command, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? null : command + " " + idempotencyKey;
    }
}

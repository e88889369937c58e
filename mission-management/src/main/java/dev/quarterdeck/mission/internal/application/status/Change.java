package dev.quarterdeck.mission.internal.application.status;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionRefusal.StaleVersion;
import dev.quarterdeck.mission.api.MissionStatus.Moved;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.TransitionRefusal.MissionAtRest;
import dev.quarterdeck.mission.internal.application.catalog.Views;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.application.log.Takeovers;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.handovers.Completion;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One command on a work package on its way into the log. */
final class Change {
    private static final Set<Phase> ENDED = EnumSet.of(Phase.COMPLETED, Phase.CANCELED);
    private static final Set<Phase> RESTING = EnumSet.of(Phase.COMPLETED, Phase.CANCELED, Phase.PAUSED);

    private final TenantTransactions transactions;
    private final MissionLog log;
    private final Stamps stamps;
    private final Takeovers takeovers;
    private final WriteContext context;
    private @Nullable String key;
    private @Nullable Version expected;

    Change(TenantTransactions transactions, MissionLog log, Stamps stamps, Takeovers takeovers, WriteContext context) {
        this.transactions = transactions;
        this.log = log;
        this.stamps = stamps;
        this.takeovers = takeovers;
        this.context = context;
    }

    /** A caller may give several commands one key; each of them takes effect once. */
    static String key(String command, String idempotencyKey) {
        return command + ":" + idempotencyKey;
    }

    static Moved moved(Current current, WorkPackageId workPackage) {
        return new Moved(Views.view(Transitions.row(current.projection(), workPackage)), current.version());
    }

    Change under(String command, @Nullable String idempotencyKey) {
        key = idempotencyKey == null ? null : key(command, idempotencyKey);
        return this;
    }

    Change at(@Nullable Version version) {
        expected = version;
        return this;
    }

    /** Starts work: not while the mission is paused. */
    Change asWork(Function<Projection, List<WorkFact>> decision) {
        return append(now -> decision.apply(awake(now, RESTING)));
    }

    Change deciding(Function<Projection, List<WorkFact>> decision) {
        return append(now -> decision.apply(awake(now, ENDED)));
    }

    /** Decides once beforehand, so that git is read, and its answers are remembered, outside the transaction. */
    Change reading(Function<Projection, List<WorkFact>> decision) {
        log.current(organization(), mission()).ifPresent(current -> rehearse(decision, current.projection()));
        return deciding(decision);
    }

    Moved of(WorkPackageId workPackage) {
        return log.current(organization(), mission())
                .map(current -> moved(current, workPackage))
                .orElseThrow();
    }

    private static void rehearse(Function<Projection, List<WorkFact>> decision, Projection now) {
        try {
            var _ = decision.apply(now);
        } catch (Refused _) {
            // Refused or not is for the mission as it stands when nobody else can change it.
        }
    }

    private Change append(Function<Projection, List<WorkFact>> decision) {
        transactions.change(organization(), () -> {
            var count = new int[1];
            var version = log.once(organization(), mission(), key, now -> {
                var facts = decision.apply(now);
                var events = new ArrayList<>(stamped(facts));
                events.addAll(following(events, new Completion(now, mission()).after(facts)));
                var warned = takeovers.warned(now, mission(), events);
                count[0] = warned.size();
                return warned;
            });
            requireExpected(version, count[0]);
            return version;
        });
        return this;
    }

    /** Thrown inside the transaction, which takes back what was appended. */
    private void requireExpected(Version version, int appended) {
        var wanted = expected;
        var before = version.value() - appended;
        if (wanted != null && appended > 0 && before != wanted.value()) {
            throw new Refused(new StaleVersion(mission(), wanted, new Version(before)));
        }
    }

    private List<NewEvent> stamped(List<WorkFact> facts) {
        var refs = context.branchRefs();
        var lane = refs.laneBranch() == null ? refs.targetBranch() : refs.laneBranch();
        var commit = new CommitContext(context.identity().repository(), lane.value(), null);
        return facts.stream()
                .map(fact -> stamps.stamp(context.entry(), fact, commit))
                .toList();
    }

    /** What was waiting for this to happen. */
    private List<NewEvent> following(List<NewEvent> events, List<MissionFact> facts) {
        return facts.stream().map(fact -> stamps.stamp(events.getFirst(), fact)).toList();
    }

    private Projection awake(Projection now, Set<Phase> asleep) {
        var phase = now.mission().phase();
        if (asleep.contains(phase)) {
            throw new Refused(new MissionAtRest(mission(), phase));
        }
        return now;
    }

    private OrganizationId organization() {
        return context.entry().organization();
    }

    private MissionId mission() {
        return context.identity().mission();
    }
}

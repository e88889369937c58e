package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.DiscrepancyPolicy;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ambiguities met while work is done, settled as the mission's rules have it for the autonomy mode in force: by the one who
 * met it, by the agents that make decisions (those who take part as stakeholders), or by a person.
 */
public interface Discrepancies {
    /** @throws Refused if it is the caller's to settle and no choice with a reason is given */
    @Requires(Permission.REPORT)
    Raised raise(WriteContext context, Raise command);

    /**
     * A person's word, whatever was decided before; until the step is completed.
     *
     * @throws Refused if it is, or the caller is no person
     */
    @Requires(Permission.REPORT)
    Raised overrule(WriteContext context, Overrule command);

    /** Oldest first. */
    @Requires(Permission.READ)
    Page<Discrepancy> of(ReadContext context, PageRequest page);

    /**
     * An ambiguity.
     *
     * @param alternatives empty where any text settles it
     * @param preferred what whoever met it would choose
     * @param reversible whether that choice can be undone
     */
    record Raise(
            String question,
            List<String> alternatives,
            @Nullable String preferred,
            @Nullable String rationale,
            boolean reversible,
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String idempotencyKey) {
        public Raise {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A person's word on a discrepancy. */
    record Overrule(
            String discrepancy,
            String option,
            @Nullable String rationale,
            @Nullable String idempotencyKey) {}

    /** A discrepancy as it stands. */
    record Raised(Version version, Discrepancy discrepancy) {}

    /**
     * An ambiguity and what became of it.
     *
     * @param request the question that waits, or did; absent where nobody was asked
     * @param stepWaits whether the step is not completed before it is settled
     * @param over whether the step is completed, so that nobody overrules it any more
     */
    record Discrepancy(
            String id,
            String question,
            List<String> alternatives,
            @Nullable String preferred,
            @Nullable String rationale,
            boolean reversible,
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            AutonomyMode autonomy,
            DiscrepancyPolicy policy,
            Actor raisedBy,
            Instant raisedAt,
            @Nullable DecisionId request,
            boolean stepWaits,
            @Nullable Resolution resolution,
            boolean over) {
        public Discrepancy {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** @param overrules whether it takes the place of another */
    record Resolution(String option, @Nullable String rationale, Actor by, Instant at, boolean overrules) {}
}

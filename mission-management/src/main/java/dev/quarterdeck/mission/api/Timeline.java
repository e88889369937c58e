package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in a mission, told: one entry for each event of its log. */
public interface Timeline {
    /**
     * @param part its cursor is where an earlier answer ended, or the version of the last event already known
     * @throws Refused if that is no place of this mission's
     */
    @Requires(Permission.READ)
    Page<Entry> page(ReadContext context, Filter filter, PageRequest part);

    /**
     * Which entries, and in which order.
     *
     * @param groups none: of every group
     * @param types the stored types of events; none: of every type
     * @param actor who did it, by identity
     * @param since not before
     * @param until before
     */
    record Filter(
            Set<Group> groups,
            Set<String> types,
            @Nullable String actor,
            @Nullable WorkPackageId workPackage,
            @Nullable Instant since,
            @Nullable Instant until,
            Order order) {
        public static final Filter NEWEST = new Filter(Set.of(), Set.of(), null, null, null, null, Order.NEWEST);

        public Filter {
            groups = Set.copyOf(groups);
            types = Set.copyOf(types);
        }

        public Filter in(Order other) {
            return new Filter(groups, types, actor, workPackage, since, until, other);
        }
    }

    /** Which end of the log comes first. */
    enum Order {
        NEWEST,
        OLDEST
    }

    /** What entries are about. */
    enum Group {
        MISSION,
        PLANNING,
        WORK_PACKAGES,
        RUNS,
        INTEGRATION,
        ARTIFACTS,
        PARTICIPATION,
        WARNINGS,
        DECISIONS,
        COMMENTS,
        ADOPTION,
        /** Of a type this version does not know. */
        OTHER
    }

    /** Where something was done. */
    enum Source {
        LOCAL,
        REMOTE,
        LLM
    }

    /** How much a warning matters. */
    enum Severity {
        INFO,
        WARNING
    }

    /**
     * An event, told.
     *
     * @param occurredAt when it happened; events mirrored from elsewhere bring their own
     * @param text what the actor did, in one line
     * @param rationale why, where somebody said so
     * @param severity of a warning
     * @param workPackages those it is about
     * @param commitContext where the repository stood
     * @param retroactive found only when commands given offline arrived
     * @param cause the event it follows from
     */
    record Entry(
            Version version,
            EventId id,
            String type,
            Group group,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            Source source,
            String text,
            @Nullable String rationale,
            @Nullable Severity severity,
            List<WorkPackageId> workPackages,
            @Nullable CommitContext commitContext,
            boolean retroactive,
            @Nullable EventId cause,
            String correlationId) {
        public Entry {
            workPackages = List.copyOf(workPackages);
        }
    }
}

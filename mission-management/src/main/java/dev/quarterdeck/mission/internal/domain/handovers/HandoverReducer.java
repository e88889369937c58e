package dev.quarterdeck.mission.internal.domain.handovers;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.RoleSwitches.RoleSwitch;
import dev.quarterdeck.mission.api.RoleSwitches.Standing;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchAccepted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchPostponed;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRegistered;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestReducer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What facts about role switches mean: for themselves, for who takes part as what, and for who is asked. */
public final class HandoverReducer {
    private HandoverReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, HandoverFact fact, Actor actor, Instant at) {
        if (now == null) {
            return null;
        }
        var handovers = now.subjects().handovers();
        return switch (fact) {
            case RoleSwitchRequested requested -> with(now, handovers.plus(requested(requested, actor, at)));
            case RoleSwitchAccepted(var _, var id, var _) -> standing(now, id, Standing.ACCEPTED, null);
            case RoleSwitchRegistered(var _, var id) -> standing(now, id, Standing.REGISTERED, null);
            case RoleSwitchPostponed(var _, var id, var _) -> standing(now, id, Standing.POSTPONED, null);
            case RoleSwitchCompleted(var _, var id) ->
                handovers
                        .find(id)
                        .map(done -> completed(standing(now, id, Standing.COMPLETED, at), done))
                        .orElse(now);
        };
    }

    /** Who declines says so by answering. */
    public static @Nullable Projection observe(@Nullable Projection now, CollaborationFact fact, Instant at) {
        return now != null
                        && fact instanceof Said(DecisionCaptured said, var detail)
                        && said.chosenOption().equals(HandoverRules.DECLINE)
                ? ended(now, detail.requestId(), Standing.DECLINED, at)
                : now;
    }

    public static @Nullable Projection observe(@Nullable Projection now, RequestFact fact, Instant at) {
        return switch (fact) {
            case DecisionRequestExpired _, DecisionRequestWithdrawn _ ->
                now == null ? null : ended(now, fact.request().value(), Standing.LAPSED, at);
            case DecisionRequested _ -> now;
        };
    }

    private static Projection ended(Projection now, @Nullable String request, Standing standing, Instant at) {
        return now.subjects().requests().requests().stream()
                .filter(one -> one.id().value().equals(request))
                .findFirst()
                .map(one -> one.waiter() instanceof Waiter.RoleSwitch(var id) ? standing(now, id, standing, at) : now)
                .orElse(now);
    }

    private static Projection completed(Projection now, RoleSwitch done) {
        var handed = done.autonomy() == null
                ? now
                : with(now, now.subjects().handovers().in(done.autonomy()));
        return RequestReducer.readdressed(recast(handed, done), done.giver(), done.taker());
    }

    /** The giver has the taker's role in exchange. */
    private static Projection recast(Projection now, RoleSwitch done) {
        var role = done.role();
        var team = now.subjects().team();
        var taker = team.roster().of(done.taker());
        if (role == null || taker.isEmpty()) {
            return now;
        }
        var exchanged = team.roster().recast(done.giver(), taker.get().role()).recast(done.taker(), role);
        return now.with(now.subjects().with(team.with(exchanged)));
    }

    private static RoleSwitch requested(RoleSwitchRequested fact, Actor actor, Instant at) {
        return new RoleSwitch(
                fact.roleSwitchId(),
                fact.giver(),
                fact.taker(),
                fact.wpId() == null ? null : new WorkPackageId(fact.wpId()),
                fact.role(),
                fact.autonomy(),
                fact.reason(),
                actor,
                at,
                Standing.REQUESTED,
                null);
    }

    private static Projection standing(Projection now, String id, Standing standing, @Nullable Instant endedAt) {
        return with(
                now,
                now.subjects()
                        .handovers()
                        .changed(
                                id,
                                one -> new RoleSwitch(
                                        one.id(),
                                        one.giver(),
                                        one.taker(),
                                        one.workPackage(),
                                        one.role(),
                                        one.autonomy(),
                                        one.reason(),
                                        one.requestedBy(),
                                        one.requestedAt(),
                                        standing,
                                        endedAt)));
    }

    private static Projection with(Projection now, HandoverState changed) {
        return now.with(now.subjects().with(changed));
    }
}

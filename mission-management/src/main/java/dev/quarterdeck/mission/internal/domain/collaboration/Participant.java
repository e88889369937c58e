package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part.
 *
 * @param principal the signed-in user or token they are
 * @param driving whether they mean to drive
 * @param running the steps they execute, in the order they began
 * @param lastSeen when they last did anything
 * @param beatAt when the last recorded heartbeat was; absent before the first
 * @param sessions when each of their sessions last gave a sign
 */
public record Participant(
        String id,
        ParticipantIdentity identity,
        ParticipantRole role,
        @Nullable String principal,
        Instant joinedAt,
        boolean driving,
        @Nullable FocusTarget focus,
        List<Running> running,
        Instant lastSeen,
        @Nullable Instant beatAt,
        Map<String, Instant> sessions) {
    /** For so long somebody counts as there after their last sign. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(30);

    /** Beats that follow the last recorded one sooner are not recorded. */
    public static final Duration BEAT_EVERY = Duration.ofMinutes(10);

    public Participant {
        running = List.copyOf(running);
        sessions = Map.copyOf(sessions);
    }

    /** A step in execution. */
    public record Running(
            String step,
            @Nullable String workPackage,
            @Nullable String description,
            Instant since) {
        /** Of a work package's step that work package: every one of them has steps of the same names. */
        public FocusTarget place() {
            return workPackage == null
                    ? new FocusTarget(FocusTarget.Type.STEP, step)
                    : new FocusTarget(FocusTarget.Type.WP, workPackage);
        }

        boolean isAbout(String other, @Nullable String otherWorkPackage) {
            return step.equals(other) && Objects.equals(workPackage, otherWorkPackage);
        }
    }

    /** Whether nothing was heard of somebody for so long that they may be gone. */
    public static boolean isStale(Instant lastSeen, Instant now) {
        return lastSeen.plus(STALE_AFTER).isBefore(now);
    }

    /** Whether a beat at this time is to be recorded. */
    public boolean isBeatDue(Instant now) {
        return beatAt == null || !beatAt.plus(BEAT_EVERY).isAfter(now);
    }

    /** Everything they are on: what they look at and what they execute. */
    public Set<FocusTarget> places() {
        var places = new LinkedHashSet<FocusTarget>();
        if (focus != null) {
            places.add(focus);
        }
        running.forEach(step -> places.add(step.place()));
        return places;
    }

    public boolean isOn(FocusTarget target) {
        return places().contains(target);
    }

    /** Whether they look at a step or execute it. */
    public boolean isOn(String step, @Nullable String workPackage) {
        return new FocusTarget(FocusTarget.Type.STEP, step).equals(focus) || isRunning(step, workPackage);
    }

    public boolean isRunning(String step, @Nullable String workPackage) {
        return running.stream().anyMatch(one -> one.isAbout(step, workPackage));
    }

    Participant seen(Instant at) {
        var latest = at.isAfter(lastSeen) ? at : lastSeen;
        return new Participant(
                id, identity, role, principal, joinedAt, driving, focus, running, latest, beatAt, sessions);
    }

    Participant beating(Instant at, @Nullable String session) {
        var heard = new HashMap<>(sessions);
        if (session != null) {
            heard.merge(session, at, (one, other) -> one.isAfter(other) ? one : other);
        }
        return new Participant(id, identity, role, principal, joinedAt, driving, focus, running, lastSeen, at, heard);
    }

    Participant meaningToDrive(boolean drives) {
        return new Participant(
                id, identity, role, principal, joinedAt, drives, focus, running, lastSeen, beatAt, sessions);
    }

    Participant on(FocusTarget target) {
        return new Participant(
                id, identity, role, principal, joinedAt, driving, target, running, lastSeen, beatAt, sessions);
    }

    Participant as(ParticipantRole other) {
        return new Participant(
                id, identity, other, principal, joinedAt, driving, focus, running, lastSeen, beatAt, sessions);
    }

    Participant starting(Running step) {
        var more = new ArrayList<>(running);
        more.add(step);
        return executing(more);
    }

    /** Without the one of that name that began first. */
    Participant ending(Running step) {
        var fewer = new ArrayList<>(running);
        fewer.remove(step);
        return executing(fewer);
    }

    private Participant executing(List<Running> steps) {
        return new Participant(
                id, identity, role, principal, joinedAt, driving, focus, steps, lastSeen, beatAt, sessions);
    }
}

package dev.quarterdeck.mission.internal.domain.collaboration;

import static dev.quarterdeck.mission.Samples.MISSION;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Acknowledgement;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Outcome;
import dev.quarterdeck.mission.internal.domain.work.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What some participants say and do, one event a minute. */
final class Team {
    static final String ANA = "ana";
    static final String BEN = "ben";
    static final String CAT = "cat";
    static final FocusTarget WP01 = wp("WP01");
    static final FocusTarget WP02 = wp("WP02");
    static final FocusTarget STEP = new FocusTarget(FocusTarget.Type.STEP, "S1");

    private static final String M = MISSION.value();

    private final List<Occurrence> occurrences = new ArrayList<>();

    static Team of(String... participants) {
        var team = new Team();
        Stream.of(participants).forEach(team::joins);
        return team;
    }

    static FocusTarget wp(String id) {
        return new FocusTarget(FocusTarget.Type.WP, id);
    }

    static ParticipantIdentity identity(String id) {
        return new ParticipantIdentity(id, ParticipantIdentity.Type.HUMAN, id, null, null);
    }

    Team joins(String id) {
        return says(
                new Said(new Payload.ParticipantJoined(id, identity(id), M, id), Detail.of(ParticipantRole.DEVELOPER)));
    }

    Team leaves(String id) {
        return says(new Payload.ParticipantLeft(id, M, null));
    }

    Team drives(String... ids) {
        Stream.of(ids).forEach(id -> says(new Payload.DriveIntentSet(id, M, Intent.ACTIVE)));
        return this;
    }

    Team rests(String id) {
        return says(new Payload.DriveIntentSet(id, M, Intent.INACTIVE));
    }

    Team looksAt(String id, FocusTarget target) {
        return says(new Payload.FocusChanged(id, M, target, null));
    }

    Team starts(String id, String step, @Nullable String workPackage) {
        return says(new Payload.PromptStepExecutionStarted(id, M, step, workPackage, null));
    }

    Team ends(String id, String step) {
        return says(new Payload.PromptStepExecutionCompleted(id, M, step, null, Outcome.SUCCESS));
    }

    Team acknowledges(String id, String warning, Acknowledgement action) {
        return says(new Payload.WarningAcknowledged(id, M, warning, action));
    }

    /** Says what there is to warn of. */
    Team warns(String acting, Projection mission) {
        var number = occurrences.size();
        AdvisoryChecks.of(in(mission), acting).forEach(found -> says(found.fact("W" + number, M)));
        return this;
    }

    Team says(Payload payload) {
        return says(new Said(payload));
    }

    Team says(CollaborationFact fact) {
        var minute = occurrences.size();
        occurrences.add(new Occurrence(
                new EventId(Samples.ulid(minute + 1)),
                MISSION,
                Samples.PERSON,
                Samples.START.plusSeconds(60L * minute),
                null,
                fact));
        return this;
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    TeamState state() {
        return TeamReducer.resume(TeamState.NONE, occurrences);
    }

    Projection in(Projection mission) {
        return mission.with(mission.subjects().with(state()));
    }

    Projection mission() {
        return in(Site.mission());
    }
}

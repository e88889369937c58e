package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.internal.Workshop.as;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Acknowledge;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.CollaborationView;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.adapter.contract.ContractAnswers;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A finalized mission in which Ana, a developer, and Ben, a reviewer, take part. */
public final class TeamScenario implements AutoCloseable {
    static final Focus STEP = Focus.of("step:S1");

    private final Workshop workshop = new Workshop();
    private final Collaboration team = bean(Collaboration.class);

    public TeamScenario() {
        team.join(as(ANA), new Join(null, null, null));
        team.join(as(BEN), new Join(ParticipantRole.REVIEWER, "session-1", null));
    }

    public <T> T bean(Class<T> type) {
        return workshop.one().bean(type);
    }

    CollaborationView view() {
        return team.of(as(ANA).read());
    }

    WarningView onlyWarning() {
        assertThat(view().warnings()).hasSize(1);
        return view().warnings().getFirst();
    }

    void both(Focus focus) {
        drive(ANA, focus);
        drive(BEN, focus);
    }

    void drive(Actor actor, Focus focus) {
        team.setIntent(as(actor), new SetIntent(true, null));
        team.focus(as(actor), new FocusOn(focus, null));
    }

    void acknowledge(Actor actor, String warning, Acknowledgement action, @Nullable String to) {
        var rationale = to == null ? null : "Lunch";
        team.acknowledge(as(actor), new Acknowledge(warning, action, rationale, to, null));
    }

    /** As the tool of the launcher does it, from the lines of the log. */
    String reducedStrictly() {
        var lines = bean(MissionLog.class).read(ORGANIZATION, MISSION, Version.NONE, Integer.MAX_VALUE).stream()
                .map(event -> event.envelope().envelope())
                .collect(Collectors.joining("\n"));
        return ContractAnswers.reducedStrictly(lines);
    }

    @Override
    public void close() {
        workshop.assertIntact();
        workshop.close();
    }
}

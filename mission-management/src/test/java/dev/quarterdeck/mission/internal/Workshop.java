package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.internal.domain.work.Site.BASE;
import static dev.quarterdeck.mission.internal.domain.work.Site.HEAD;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP02;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP03;
import static dev.quarterdeck.mission.internal.domain.work.Site.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.work.Site;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finalized mission of three work packages in two lanes, served by two nodes. */
public final class Workshop implements AutoCloseable {
    private final MissionModule one = new MissionModule();
    private final MissionModule two = one.restarted();

    public Workshop() {
        try {
            one.register(ORGANIZATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var works = List.of(work(WP01, "a"), work(WP02, "a"), work(WP03, "b", WP01));
        var lanes = Site.lanes(works.get(0), works.get(1), works.get(2));
        var finalized = new MissionFinalized(List.of(), works, lanes, List.of(), Site.rules("make test"));
        one.bean(MissionLog.class)
                .append(
                        ORGANIZATION,
                        MISSION,
                        Version.NONE,
                        List.of(event(created(MISSION, "first")), event(finalized)));
        one.git().branch("mission-lane/first-01K9ZZM1/a", HEAD);
        one.git().history(new GitCommit(HEAD, List.of(BASE), "Weigh", null, List.of("WP01/Scale.java")));
    }

    public MissionModule one() {
        return one;
    }

    MissionModule two() {
        return two;
    }

    @Override
    public void close() {
        two.close();
        one.close();
    }

    static WorkPackageId start(MissionStatus at, Actor by, WorkPackageId id, @Nullable String key) {
        return at.start(as(by), new Start(id, BASE, List.of(), null, key))
                .workPackage()
                .id();
    }

    public static WriteContext as(Actor actor) {
        return CONTEXTS.with(Topology.LANES).as(actor).write();
    }

    WorkPackageStatus statusOf(WorkPackageId id) {
        return one.bean(MissionStatus.class).of(CONTEXTS.read()).workPackages().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .status();
    }

    void assertIntact() {
        assertThat(one.bean(LogVerification.class)
                        .verify(CONTEXTS.entry(), Progress.NONE)
                        .intact())
                .isTrue();
        assertThat(one.bean(Projections.class)
                        .rebuild(CONTEXTS.entry(), Progress.NONE)
                        .differences())
                .isEmpty();
    }
}

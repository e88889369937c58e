package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.OTHER_ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Repositories;
import dev.quarterdeck.mission.api.Repositories.NewCheckout;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogTests {
    private static final MissionId ONE = new MissionId("01KAAAAAAA0000000000000001");
    private static final MissionId TWIN = new MissionId("01KAAAAAAA0000000000000002");
    private static final MissionId LAST = new MissionId("01KBBBBBBB0000000000000003");

    private final MissionModule module = new MissionModule();
    private final Missions missions = module.bean(Missions.class);
    private final Repositories repositories = module.bean(Repositories.class);
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void threeMissions() throws SQLException {
        module.register(ORGANIZATION);
        create(ONE, "first-light");
        create(TWIN, "second-wind");
        create(LAST, "third-rail");
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void everyHandleFindsTheMissionInAnyCase() {
        for (var handle : List.of(LAST.value(), LAST.mid8(), "third-rail-" + LAST.mid8(), "third-rail")) {
            assertThat(found(handle)).containsExactly(LAST);
            assertThat(found(handle.toLowerCase(Locale.ROOT))).containsExactly(LAST);
            assertThat(found(" " + handle.toUpperCase(Locale.ROOT))).containsExactly(LAST);
        }
    }

    @Test
    void aSharedMid8FindsAllWhoShareIt() {
        assertThat(found(ONE.mid8())).containsExactly(ONE, TWIN);
    }

    @Test
    void whatIsNoHandleFindsNothing() {
        for (var handle : List.of(
                "", "third", "third-rai", "%", "' or true --", LAST.value().substring(0, 20))) {
            assertThat(found(handle)).isEmpty();
        }
        assertThat(missions.find(OTHER_ORGANIZATION, "third-rail")).isEmpty();
    }

    @Test
    void aCanceledMissionIsNotActive() {
        log.append(ORGANIZATION, TWIN, new Version(1), List.of(event(new MissionCanceled("no longer needed"))));
        assertThat(missions.activeIn(ORGANIZATION, CONTEXTS.repository()))
                .extracting(MissionFacts::mission)
                .containsExactly(ONE, LAST);
        var canceled = new MissionFilter(null, "canceled", null);
        assertThat(missions.list(CONTEXTS.entry(), canceled, PageRequest.first(10))
                        .items())
                .extracting(MissionSummary::phase)
                .containsExactly(Phase.CANCELED);
    }

    @Test
    void theListGoesFromNewToOldPageByPage() {
        var first = missions.list(CONTEXTS.entry(), MissionFilter.ALL, PageRequest.first(2));
        var rest = missions.list(CONTEXTS.entry(), MissionFilter.ALL, new PageRequest(first.nextCursor(), 2));
        assertThat(first.items()).extracting(MissionSummary::missionId).containsExactly(LAST, TWIN);
        assertThat(rest.items()).extracting(MissionSummary::missionId).containsExactly(ONE);
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void theListIsNarrowedByTextAndRepository() {
        var wind = new MissionFilter(CONTEXTS.repository(), null, "WIND");
        assertThat(missions.list(CONTEXTS.entry(), wind, PageRequest.first(10)).items())
                .extracting(MissionSummary::missionId)
                .containsExactly(TWIN);
    }

    @Test
    void whatIsNoPhaseOrCursorIsRefused() {
        assertThatThrownBy(() ->
                        missions.list(CONTEXTS.entry(), new MissionFilter(null, "resting", null), PageRequest.first(1)))
                .hasMessageContaining("INVALID_INPUT");
        for (var cursor : List.of("", "%%%", "bm9uc2Vuc2U")) {
            assertThatThrownBy(() -> missions.list(CONTEXTS.entry(), MissionFilter.ALL, new PageRequest(cursor, 1)))
                    .hasMessageContaining("INVALID_INPUT");
        }
    }

    @Test
    void aStatusCountsEveryStatus() {
        var status = module.bean(MissionStatus.class)
                .of(CONTEXTS.about(ONE, created(ONE, "first-light").slug()).read());
        assertThat(status.summary())
                .containsOnlyKeys(WorkPackageStatus.values())
                .containsValue(0);
        assertThat(status.summary().keySet()).containsExactly(WorkPackageStatus.values());
        assertThat(status.version()).isEqualTo(new Version(1));
    }

    @Test
    void aMissionThatIsGoneIsNotFound() {
        var gone = CONTEXTS.about(
                new MissionId("01KZZZZZZZ0000000000000009"),
                created(ONE, "gone").slug());
        assertThatThrownBy(() -> missions.show(gone.read())).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void aSecondCloneIsTheSameRepositoryWhicheverIsAskedAbout() {
        var first = repositories.register(CONTEXTS.entry(), checkout("/a", "print"));
        assertThat(repositories.register(CONTEXTS.entry(), checkout("/a", "print")))
                .isEqualTo(first);
        var second = repositories.register(CONTEXTS.entry(), checkout("/b", "print"));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.primaryRoot()).isEqualTo(Path.of("/b"));
        assertThat(repositories.at(ORGANIZATION, Path.of("/a/.git"), null)).contains(second);
        assertThat(repositories.byId(ORGANIZATION, first.id())).contains(second);
        assertThat(repositories.at(ORGANIZATION, Path.of("/moved/.git"), "print"))
                .contains(second);
        assertThat(repositories.at(ORGANIZATION, Path.of("/moved/.git"), "other"))
                .isEmpty();
    }

    @Test
    void aRepositoryWithoutACheckoutHereHasNoPaths() {
        var known = repositories.byId(ORGANIZATION, CONTEXTS.repository()).orElseThrow();
        assertThat(known.primaryRoot()).isNull();
        assertThat(known.commonDirectory()).isNull();
    }

    @Test
    void repositoriesAreListedPageByPage() {
        repositories.register(CONTEXTS.entry(), checkout("/a", "print"));
        var first = repositories.list(CONTEXTS.entry(), PageRequest.first(1));
        var rest = repositories.list(CONTEXTS.entry(), new PageRequest(first.nextCursor(), 5));
        assertThat(first.items()).hasSize(1);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.nextCursor()).isNull();
    }

    private static NewCheckout checkout(String root, String fingerprint) {
        return new NewCheckout("sample", fingerprint, Path.of(root, ".git"), Path.of(root));
    }

    private List<MissionId> found(String handle) {
        return missions.find(ORGANIZATION, handle).stream()
                .map(MissionFacts::mission)
                .toList();
    }

    private void create(MissionId mission, String slug) {
        log.append(ORGANIZATION, mission, Version.NONE, List.of(event(created(mission, slug))));
    }
}

package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.REPOSITORY;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.upper;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.internal.adapter.jooq.SubjectRows.Document;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.MissionHeadRecord;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqMissionIndex implements MissionIndex {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SubjectRows subjects;

    JooqMissionIndex(DSLContext db, TenantTransactions transactions, SubjectRows subjects) {
        this.db = db;
        this.transactions = transactions;
        this.subjects = subjects;
    }

    @Override
    public Optional<Standing> standing(OrganizationId organization, MissionId mission) {
        return transactions.look(
                organization,
                () -> standings(organization)
                        .and(MISSION_HEAD.MISSION_ID.eq(mission.value()))
                        .fetchOptional(JooqMissionIndex::standing));
    }

    @Override
    public Optional<Overview> overview(OrganizationId organization, MissionId mission) {
        return transactions.look(
                organization,
                () -> overviews(organization)
                        .and(MISSION_HEAD.MISSION_ID.eq(mission.value()))
                        .fetchOptional(this::overview));
    }

    @Override
    public List<Ruled> selected(OrganizationId organization, String selector) {
        var capital = selector.toUpperCase(Locale.ROOT);
        var small = selector.toLowerCase(Locale.ROOT);
        var byId = MISSION_HEAD.MISSION_ID.eq(capital);
        var byMid8 =
                upper(left(MISSION_HEAD.MISSION_ID, MissionId.SHORT_LENGTH)).eq(capital);
        var byFullSlug = lower(MISSION_HEAD.FULL_SLUG).eq(small);
        var bySlug = lower(MISSION_HEAD.SLUG).eq(small);
        return oldestFirst(organization, byId.or(byMid8).or(byFullSlug).or(bySlug));
    }

    @Override
    public List<Ruled> active(OrganizationId organization, RepositoryId repository) {
        return oldestFirst(
                organization, MISSION_HEAD.REPOSITORY_ID.eq(repository.value()).and(MISSION_HEAD.ACTIVE));
    }

    @Override
    public List<MissionId> all(OrganizationId organization) {
        return transactions.look(organization, () -> idsOf(organization, noCondition()));
    }

    @Override
    public List<Overview> page(OrganizationId organization, MissionFilter filter, @Nullable Place after, int limit) {
        return transactions.look(
                organization,
                () -> overviews(organization)
                        .and(matching(filter))
                        .and(after == null ? noCondition() : older(after))
                        .orderBy(MISSION_HEAD.CREATED_AT.desc(), MISSION_HEAD.MISSION_ID.desc())
                        .limit(limit)
                        .fetch(this::overview));
    }

    @Override
    public void holdCreation(OrganizationId organization, RepositoryId repository) {
        db.select(REPOSITORY.REPOSITORY_ID)
                .from(REPOSITORY)
                .where(REPOSITORY.ORGANIZATION_ID.eq(organization.value()))
                .and(REPOSITORY.REPOSITORY_ID.eq(repository.value()))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    @Override
    public Optional<MissionId> bySlug(OrganizationId organization, RepositoryId repository, Slug slug) {
        var meant = MISSION_HEAD
                .REPOSITORY_ID
                .eq(repository.value())
                .and(lower(MISSION_HEAD.SLUG).eq(slug.value()));
        return transactions.look(
                organization, () -> idsOf(organization, meant).stream().findFirst());
    }

    @Override
    public Optional<MissionId> byIdempotencyKey(OrganizationId organization, String key) {
        return transactions.look(
                organization,
                () -> idsOf(organization, MISSION_HEAD.IDEMPOTENCY_KEY.eq(key)).stream()
                        .findFirst());
    }

    private List<MissionId> idsOf(OrganizationId organization, Condition meant) {
        return db.select(MISSION_HEAD.MISSION_ID)
                .from(MISSION_HEAD)
                .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()))
                .and(meant)
                .orderBy(MISSION_HEAD.CREATED_AT, MISSION_HEAD.MISSION_ID)
                .fetch(found -> new MissionId(found.value1()));
    }

    private List<Ruled> oldestFirst(OrganizationId organization, Condition meant) {
        return transactions.look(
                organization,
                () -> db.select(MISSION_HEAD, Heads.WORK_PACKAGES, SubjectRows.RULES)
                        .from(MISSION_HEAD)
                        .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()))
                        .and(meant)
                        .orderBy(MISSION_HEAD.CREATED_AT, MISSION_HEAD.MISSION_ID)
                        .fetch(this::ruled));
    }

    private SelectConditionStep<Record2<MissionHeadRecord, List<WorkPackage>>> standings(OrganizationId organization) {
        return db.select(MISSION_HEAD, Heads.WORK_PACKAGES)
                .from(MISSION_HEAD)
                .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()));
    }

    private SelectConditionStep<Record3<MissionHeadRecord, List<WorkPackage>, List<Document>>> overviews(
            OrganizationId organization) {
        return db.select(MISSION_HEAD, Heads.WORK_PACKAGES, SubjectRows.COMPANY)
                .from(MISSION_HEAD)
                .where(MISSION_HEAD.ORGANIZATION_ID.eq(organization.value()));
    }

    private static Condition matching(MissionFilter filter) {
        var repository = filter.repository();
        var phase = filter.phase();
        var text = filter.text();
        var ofRepository = repository == null ? noCondition() : MISSION_HEAD.REPOSITORY_ID.eq(repository.value());
        var inPhase = phase == null ? noCondition() : MISSION_HEAD.PHASE.eq(phase);
        return ofRepository.and(inPhase).and(text == null ? noCondition() : mentioning(text));
    }

    private static Condition mentioning(String text) {
        return MISSION_HEAD.TITLE.containsIgnoreCase(text).or(MISSION_HEAD.FULL_SLUG.containsIgnoreCase(text));
    }

    private static Condition older(Place place) {
        return row(MISSION_HEAD.CREATED_AT, MISSION_HEAD.MISSION_ID)
                .lt(MissionRows.utc(place.createdAt()), place.mission().value());
    }

    private Overview overview(Record3<MissionHeadRecord, List<WorkPackage>, List<Document>> found) {
        var standing = standing(found.value1(), found.value2());
        var team = subjects.read(standing.organization(), standing.id(), found.value3())
                .team();
        return new Overview(standing, team.roster(), team.warnings());
    }

    private Ruled ruled(Record3<MissionHeadRecord, List<WorkPackage>, List<Document>> found) {
        var standing = standing(found.value1(), found.value2());
        var kept = subjects.read(standing.organization(), standing.id(), found.value3());
        return new Ruled(standing, kept.rules());
    }

    private static Standing standing(Record2<MissionHeadRecord, List<WorkPackage>> found) {
        return standing(found.value1(), found.value2());
    }

    private static Standing standing(MissionHeadRecord head, List<WorkPackage> workPackages) {
        return new Standing(
                new MissionId(head.getMissionId()),
                new OrganizationId(head.getOrganizationId()),
                new Version(head.getVersion()),
                MissionRows.mission(head),
                workPackages);
    }
}

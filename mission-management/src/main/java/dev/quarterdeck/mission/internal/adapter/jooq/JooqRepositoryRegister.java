package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.CHECKOUT;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.REPOSITORY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Repositories.NewCheckout;
import dev.quarterdeck.mission.api.Repositories.Repository;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.CheckoutRecord;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.RepositoryRecord;
import dev.quarterdeck.mission.internal.application.catalog.RepositoryRegister;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JooqRepositoryRegister implements RepositoryRegister {
    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqRepositoryRegister(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public Optional<Repository> byId(OrganizationId organization, String node, RepositoryId repository) {
        return first(organization, node, REPOSITORY.REPOSITORY_ID.eq(repository.value()));
    }

    @Override
    public Optional<Repository> byDirectory(OrganizationId organization, String node, Path commonDirectory) {
        var meant = CHECKOUT.as("meant");
        var owner = select(meant.REPOSITORY_ID)
                .from(meant)
                .where(meant.ORGANIZATION_ID.eq(organization.value()))
                .and(meant.NODE_ID.eq(node))
                .and(meant.COMMON_DIRECTORY.eq(commonDirectory.toString()));
        return first(organization, node, REPOSITORY.REPOSITORY_ID.eq(owner));
    }

    @Override
    public Optional<Repository> byFingerprint(OrganizationId organization, String node, String fingerprint) {
        return first(organization, node, REPOSITORY.FINGERPRINT.eq(fingerprint));
    }

    @Override
    public List<Repository> page(OrganizationId organization, String node, @Nullable RepositoryId after, int limit) {
        var rest = after == null ? noCondition() : REPOSITORY.REPOSITORY_ID.gt(after.value());
        return fetch(organization, node, rest, limit);
    }

    @Override
    public void add(OrganizationId organization, RepositoryId id, NewCheckout checkout, Instant at) {
        transactions.change(
                organization,
                () -> db.insertInto(REPOSITORY)
                        .set(new RepositoryRecord(
                                organization.value(),
                                id.value(),
                                checkout.name(),
                                checkout.fingerprint(),
                                MissionRows.utc(at)))
                        .onConflictDoNothing()
                        .execute());
    }

    @Override
    public void put(
            OrganizationId organization, String node, RepositoryId repository, NewCheckout checkout, Instant at) {
        var row = new CheckoutRecord(
                organization.value(),
                repository.value(),
                node,
                checkout.commonDirectory().toString(),
                checkout.primaryRoot().toString(),
                MissionRows.utc(at));
        transactions.change(
                organization,
                () -> db.insertInto(CHECKOUT)
                        .set(row)
                        .onDuplicateKeyUpdate()
                        .set(row)
                        .execute());
    }

    private Optional<Repository> first(OrganizationId organization, String node, Condition meant) {
        return fetch(organization, node, meant, 1).stream().findFirst();
    }

    /** One row per repository: of several checkouts the one registered last. */
    private List<Repository> fetch(OrganizationId organization, String node, Condition meant, int limit) {
        return transactions.look(
                organization,
                () -> db.select(REPOSITORY, CHECKOUT.COMMON_DIRECTORY, CHECKOUT.PRIMARY_ROOT)
                        .distinctOn(REPOSITORY.REPOSITORY_ID)
                        .from(REPOSITORY)
                        .leftJoin(CHECKOUT)
                        .on(CHECKOUT.ORGANIZATION_ID.eq(REPOSITORY.ORGANIZATION_ID))
                        .and(CHECKOUT.REPOSITORY_ID.eq(REPOSITORY.REPOSITORY_ID))
                        .and(CHECKOUT.NODE_ID.eq(node))
                        .where(REPOSITORY.ORGANIZATION_ID.eq(organization.value()))
                        .and(meant)
                        .orderBy(
                                REPOSITORY.REPOSITORY_ID,
                                CHECKOUT.REGISTERED_AT.desc().nullsLast())
                        .limit(limit)
                        .fetch(JooqRepositoryRegister::repository));
    }

    private static Repository repository(Record3<RepositoryRecord, @Nullable String, @Nullable String> found) {
        var repository = found.value1();
        return new Repository(
                new RepositoryId(repository.getRepositoryId()),
                repository.getName(),
                repository.getFingerprint(),
                ifPresent(found.value2(), Path::of),
                ifPresent(found.value3(), Path::of),
                repository.getRegisteredAt().toInstant());
    }
}

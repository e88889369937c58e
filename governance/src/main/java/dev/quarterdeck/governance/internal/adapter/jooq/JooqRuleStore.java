package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.RULE_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.internal.application.rule.RuleStore;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.LayerVersion;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class JooqRuleStore implements RuleStore {
    private final DSLContext db;

    JooqRuleStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public long revision() {
        return db.select(coalesce(max(RULE_CHANGE.REVISION), inline(0L)))
                .from(RULE_CHANGE)
                .fetchSingle()
                .value1();
    }

    @Override
    public List<RuleText> at(long revision) {
        return db
                .select(RULE_CHANGE.KIND, RULE_CHANGE.NAME, RULE_CHANGE.REVISION, RULE_CHANGE.CONTENT)
                .distinctOn(RULE_CHANGE.KIND, RULE_CHANGE.NAME)
                .from(RULE_CHANGE)
                .where(RULE_CHANGE.REVISION.le(revision))
                .orderBy(RULE_CHANGE.KIND, RULE_CHANGE.NAME, RULE_CHANGE.REVISION.desc())
                .stream()
                .filter(row -> row.value4() != null)
                .map(Records.mapping(JooqRuleStore::text))
                .toList();
    }

    @Override
    public Optional<Change> last(RuleKind kind, String name) {
        return db.select(RULE_CHANGE.REVISION, RULE_CHANGE.KIND, RULE_CHANGE.NAME, RULE_CHANGE.CONTENT)
                .from(RULE_CHANGE)
                .where(RULE_CHANGE.KIND.eq(kind.wireName()), RULE_CHANGE.NAME.eq(name))
                .orderBy(RULE_CHANGE.REVISION.desc())
                .limit(1)
                .fetchOptional(row -> new Change(row.value1(), kindNamed(row.value2()), row.value3(), row.value4()));
    }

    @Override
    public boolean append(OrganizationId organization, Change change, String author, Instant at) {
        return db.insertInto(RULE_CHANGE)
                        .set(RULE_CHANGE.ORGANIZATION_ID, organization.value())
                        .set(RULE_CHANGE.REVISION, change.revision())
                        .set(RULE_CHANGE.KIND, change.kind().wireName())
                        .set(RULE_CHANGE.NAME, change.name())
                        .set(RULE_CHANGE.CONTENT, change.text())
                        .set(RULE_CHANGE.AUTHOR, author)
                        .set(RULE_CHANGE.RECORDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static RuleText text(String kind, String name, Long revision, String content) {
        return new RuleText(
                kindNamed(kind), name, new LayerVersion(Layer.ORGANIZATION, Long.toString(revision)), content);
    }

    // The table's own check lets in no other.
    private static RuleKind kindNamed(String text) {
        return RuleKind.named(text).orElseThrow();
    }
}

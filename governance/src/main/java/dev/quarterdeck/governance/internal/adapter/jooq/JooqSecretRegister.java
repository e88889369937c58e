package dev.quarterdeck.governance.internal.adapter.jooq;

import static dev.quarterdeck.governance.internal.adapter.jooq.generated.Tables.SEALED_SECRET;

import dev.quarterdeck.governance.api.Secrets.KeptSecret;
import dev.quarterdeck.governance.internal.application.secret.Seal.Sealed;
import dev.quarterdeck.governance.internal.application.secret.SecretRegister;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

@Repository
class JooqSecretRegister implements SecretRegister {
    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext db;

    JooqSecretRegister(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<KeptSecret> all() {
        return db.select(SEALED_SECRET.NAME, SEALED_SECRET.KEY_ID, SEALED_SECRET.CHANGED_AT)
                .from(SEALED_SECRET)
                .orderBy(SEALED_SECRET.NAME)
                .fetch(Records.mapping(KeptSecret::new));
    }

    @Override
    public Optional<Sealed> sealed(String name) {
        return db.select(SEALED_SECRET.KEY_ID, SEALED_SECRET.NONCE, SEALED_SECRET.SEALED)
                .from(SEALED_SECRET)
                .where(SEALED_SECRET.NAME.eq(name))
                .fetchOptional(Records.mapping(
                        (key, nonce, text) -> new Sealed(key, HEX.formatHex(nonce), HEX.formatHex(text))));
    }

    @Override
    public void put(OrganizationId organization, String name, Sealed closed, Instant at) {
        db.insertInto(SEALED_SECRET)
                .set(SEALED_SECRET.ORGANIZATION_ID, organization.value())
                .set(SEALED_SECRET.NAME, name)
                .set(SEALED_SECRET.KEY_ID, closed.keyId())
                .set(SEALED_SECRET.NONCE, HEX.parseHex(closed.nonce()))
                .set(SEALED_SECRET.SEALED, HEX.parseHex(closed.text()))
                .set(SEALED_SECRET.CHANGED_AT, at)
                .onConflict(SEALED_SECRET.ORGANIZATION_ID, SEALED_SECRET.NAME)
                .doUpdate()
                .set(SEALED_SECRET.KEY_ID, closed.keyId())
                .set(SEALED_SECRET.NONCE, HEX.parseHex(closed.nonce()))
                .set(SEALED_SECRET.SEALED, HEX.parseHex(closed.text()))
                .set(SEALED_SECRET.CHANGED_AT, at)
                .execute();
    }

    @Override
    public boolean reseal(String name, Sealed before, Sealed closed) {
        return db.update(SEALED_SECRET)
                        .set(SEALED_SECRET.KEY_ID, closed.keyId())
                        .set(SEALED_SECRET.NONCE, HEX.parseHex(closed.nonce()))
                        .set(SEALED_SECRET.SEALED, HEX.parseHex(closed.text()))
                        .where(
                                SEALED_SECRET.NAME.eq(name),
                                SEALED_SECRET.KEY_ID.eq(before.keyId()),
                                SEALED_SECRET.NONCE.eq(HEX.parseHex(before.nonce())))
                        .execute()
                == 1;
    }

    @Override
    public void remove(String name) {
        db.deleteFrom(SEALED_SECRET).where(SEALED_SECRET.NAME.eq(name)).execute();
    }
}

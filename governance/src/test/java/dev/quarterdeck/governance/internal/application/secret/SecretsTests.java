package dev.quarterdeck.governance.internal.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Secrets;
import dev.quarterdeck.governance.api.Secrets.KeptSecret;
import dev.quarterdeck.governance.api.Secrets.NewSecret;
import dev.quarterdeck.governance.api.Secrets.Unopened;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.EntryContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsTests {
    private static final String VALUE = "not for anybody's eyes";

    private final GovernanceModule module = new GovernanceModule(2);
    private final Secrets secrets = module.get(Secrets.class);
    private final EntryContext admin = module.admin();

    @BeforeEach
    void keep() {
        secrets.put(admin, new NewSecret("gateway", VALUE));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aSecretGoesInAndOnlyAnAdapterGetsItBack() throws SQLException, IOException {
        assertThat(secrets.reveal(module.local(), "gateway")).contains(VALUE);
        assertThat(secrets.reveal(module.local(), "nothing")).isEmpty();
        assertThat(secrets.list(admin).items()).extracting(KeptSecret::name).containsExactly("gateway");
        assertThat(new NewSecret("gateway", VALUE).toString()).doesNotContain(VALUE);
        assertThat(module.get(AuditTrail.class)
                        .list(admin, AuditTrail.Filter.ALL, ListPart.FIRST)
                        .toString())
                .contains("secret.set")
                .doesNotContain(VALUE);
        module.asOwner("""
                do $$ begin
                    assert (select position('eyes'::bytea in sealed) = 0 from governance.sealed_secret);
                end $$""");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameSecretIsNeverSealedTheSame() {
        var seal = module.get(Seal.class);
        var place = new Seal.Place(module.local(), "gateway");
        assertThat(seal.close(place, VALUE)).isNotEqualTo(seal.close(place, VALUE));
    }

    @Test
    void whatWasChangedOrPutElsewhereDoesNotOpen() throws SQLException {
        module.asOwner("""
                insert into governance.sealed_secret
                    select organization_id, 'moved', key_id, nonce, sealed, changed_at from governance.sealed_secret""");
        assertThatThrownBy(() -> secrets.reveal(module.local(), "moved")).hasMessageStartingWith("SECRET_DAMAGED");
        module.asOwner("update governance.sealed_secret set sealed = set_byte(sealed, 3, get_byte(sealed, 3) # 1)");
        assertThatThrownBy(() -> secrets.reveal(module.local(), "gateway"))
                .hasMessageStartingWith("SECRET_DAMAGED")
                .hasMessageNotContaining(VALUE);
    }

    @Test
    void withoutItsKeyASecretStaysClosedUntilTheKeyIsBack() throws IOException {
        var kept = Files.readString(keys());
        Files.delete(keys());
        assertThatThrownBy(() -> secrets.reveal(module.local(), "gateway"))
                .hasMessageStartingWith("SECRET_KEY_MISSING");
        assertThat(secrets.rotate(admin).unopened())
                .containsExactly(new Unopened("local", "gateway", "SECRET_KEY_MISSING"));
        Files.writeString(keys(), kept);
        assertThat(secrets.reveal(module.local(), "gateway")).contains(VALUE);
    }

    @Test
    void everySecretOfEveryOrganisationIsSealedAnew() {
        var acme = founded();
        secrets.put(acme, new NewSecret("theirs", "another"));
        var before = secrets.list(admin).items().getFirst();

        var rotation = secrets.rotate(admin);

        assertThat(rotation.resealed()).isEqualTo(2);
        assertThat(secrets.list(admin).items())
                .containsExactly(new KeptSecret("gateway", rotation.keyId(), before.changedAt()));
        assertThat(rotation.keyId()).isNotEqualTo(before.keyId());
        assertThat(secrets.reveal(module.local(), "gateway")).contains(VALUE);
        assertThat(secrets.reveal(acme.entry().organization(), "theirs")).contains("another");
        assertThatThrownBy(() -> secrets.rotate(acme)).hasMessageStartingWith("INSTALLATION_ADMIN_NEEDED");
    }

    @Test
    void aRotationGoesOnPastWhatDoesNotOpenAndSaysSo() throws SQLException {
        var acme = founded();
        secrets.put(acme, new NewSecret("theirs", "another"));
        module.asOwner("update governance.sealed_secret set sealed = set_byte(sealed, 3, get_byte(sealed, 3) # 1)");

        var rotation = secrets.rotate(admin);

        assertThat(rotation.resealed()).isEqualTo(1);
        assertThat(rotation.unopened()).containsExactly(new Unopened("local", "gateway", "SECRET_DAMAGED"));
        assertThat(secrets.list(acme).items()).extracting(KeptSecret::keyId).containsExactly(rotation.keyId());
        assertThat(secrets.reveal(acme.entry().organization(), "theirs")).contains("another");
        secrets.put(admin, new NewSecret("gateway", "set anew"));
        assertThat(secrets.rotate(admin).unopened()).isEmpty();
    }

    @Test
    void aSecretThatIsSetMeanwhileIsNotPutBack() {
        var register = module.get(SecretRegister.class);
        var transactions = module.get(TenantTransactions.class);
        var before = transactions
                .look(module.local(), () -> register.sealed("gateway"))
                .orElseThrow();
        secrets.put(admin, new NewSecret("gateway", "set meanwhile"));
        var anew = module.get(Seal.class).close(new Seal.Place(module.local(), "gateway"), VALUE);
        assertThat(transactions.change(module.local(), () -> register.reseal("gateway", before, anew)))
                .isFalse();
        assertThat(secrets.reveal(module.local(), "gateway")).contains("set meanwhile");
    }

    @Test
    void aSecretIsRemovedAndItsNameAndSizeAreBounded() {
        secrets.remove(admin, "gateway");
        assertThat(secrets.reveal(module.local(), "gateway")).isEmpty();
        assertThatThrownBy(() -> secrets.remove(admin, "gateway")).hasMessageStartingWith("SECRET_NOT_FOUND");
        for (var wrong : List.of(
                new NewSecret("", "x"),
                new NewSecret("a/b", "x"),
                new NewSecret("a", ""),
                new NewSecret("a", tooLong()))) {
            assertThatThrownBy(() -> secrets.put(admin, wrong)).hasMessageStartingWith("INVALID_INPUT");
        }
    }

    private static String tooLong() {
        return "x".repeat(16_385);
    }

    private EntryContext founded() {
        return module.contextOf(
                module.get(Organizations.class).create(admin, "acme").token().secret());
    }

    private Path keys() {
        return module.home().resolve("secret-keys");
    }
}

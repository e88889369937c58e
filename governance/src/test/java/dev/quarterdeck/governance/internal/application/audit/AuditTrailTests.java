package dev.quarterdeck.governance.internal.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Exported;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.event.HashChain;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTests {
    private final GovernanceModule module = new GovernanceModule(2);
    private final AuditTrail trail = module.get(AuditTrail.class);
    private final EntryContext admin = module.admin();

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void whatIsDoneToPeopleAndTokensIsTold() {
        module.join("ana", Role.OBSERVER);
        var token = module.get(Tokens.class)
                .issue(admin, new Tokens.IssueToken("ci", "ana", null, false, null))
                .token();
        module.get(Tokens.class).revoke(admin, token.id());
        module.get(Tokens.class).revoke(admin, token.id());

        assertThat(entries(Filter.ALL))
                .extracting(AuditEntry::number, AuditEntry::action, AuditEntry::target, AuditEntry::outcome)
                .containsExactly(
                        tuple(3L, "token.revoke", token.id(), Outcome.DONE),
                        tuple(2L, "token.create", token.id(), Outcome.DONE),
                        tuple(1L, "user.add", "ana", Outcome.DONE));
        assertThat(entries(Filter.ALL)).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(admin.entry().actor());
            assertThat(entry.at()).isEqualTo(GovernanceModule.START);
            assertThat(entry.toString()).doesNotContain("qd_");
        });
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        assertThatThrownBy(() -> module.get(TenantTransactions.class).change(module.local(), () -> {
                    trail.record(admin, said("hello"));
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(entries(Filter.ALL)).isEmpty();
        assertThat(trail.verify(admin).intact()).isTrue();
    }

    @Test
    void entriesAreFound() {
        trail.record(admin, said("one"));
        module.pass(Duration.ofHours(1));
        trail.record(admin, Deed.done("session.pause", "other", Map.of()));
        var hourLater = GovernanceModule.START.plus(Duration.ofHours(1));
        var name = admin.entry().actor().displayName();

        assertThat(entries(new Filter(name, null, null, null, null, null))).hasSize(2);
        assertThat(entries(new Filter("nobody", null, null, null, null, null))).isEmpty();
        assertThat(entries(new Filter(null, "session", null, null, null, null))).hasSize(2);
        assertThat(entries(new Filter(null, "sess", null, null, null, null))).isEmpty();
        assertThat(entries(new Filter(null, "session.inject", null, null, null, null)))
                .hasSize(1);
        assertThat(entries(new Filter(null, null, "other", null, null, null))).hasSize(1);
        assertThat(entries(new Filter(null, null, null, "other", null, null))).hasSize(1);
        assertThat(entries(new Filter(null, null, null, admin.entry().actor().id(), null, null)))
                .hasSize(2);
        assertThat(entries(new Filter(null, null, null, null, hourLater, null))).hasSize(1);
        assertThat(entries(new Filter(null, null, null, null, null, hourLater))).hasSize(1);
    }

    @Test
    void aLongTrailComesInParts() {
        List.of("one", "two", "three").forEach(text -> trail.record(admin, said(text)));
        var first = trail.list(admin, Filter.ALL, new ListPart(null, 2));
        var rest = trail.list(admin, Filter.ALL, new ListPart(first.nextCursor(), 2));
        assertThat(first.items()).extracting(AuditEntry::content).containsExactly("three", "two");
        assertThat(rest.items()).extracting(AuditEntry::content).containsExactly("one");
        assertThat(rest.nextCursor()).isNull();
        assertThatThrownBy(() -> trail.list(admin, Filter.ALL, new ListPart("?", 2)))
                .hasMessageStartingWith("INVALID_INPUT: This is no cursor");
    }

    @Test
    void hostileTextIsKeptAndDoesNoHarm() {
        trail.record(admin, said("a\0b\ud800c\"}\n" + "x".repeat(20_000)));
        assertThat(entries(Filter.ALL).getFirst().content())
                .startsWith("a\ufffdb?c\"}\nxxx")
                .hasSize(16_384);
        assertThat(trail.verify(admin).intact()).isTrue();
    }

    @Test
    void whoeverHasTheExportCanCheckIt() {
        trail.record(admin, said("one"));
        trail.record(admin, said("two"));
        var exported = new ArrayList<Exported>();
        trail.export(admin, Filter.ALL, exported::add);
        var hash = HashChain.START;
        for (var entry : exported) {
            hash = HashChain.next(hash, entry.entry());
            assertThat(entry.line()).isEqualTo("{\"entry\":" + entry.entry() + ",\"hash\":\"" + hash + "\"}");
        }
        assertThat(exported).extracting(Exported::number).containsExactly(1L, 2L);
    }

    @Test
    void whatWasChangedOrTakenAwayIsFound() throws SQLException {
        List.of("one", "two", "three").forEach(text -> trail.record(admin, said(text)));
        assertThat(trail.verify(admin)).isEqualTo(new AuditTrail.Proof(true, 3, null, null));

        tamper("update governance.audit_entry set entry = replace(entry, 'two', 'too') where number = 2");
        assertThat(trail.verify(admin))
                .isEqualTo(new AuditTrail.Proof(false, 3, 2L, "the entry was changed, or one before it"));
        tamper("delete from governance.audit_entry where number = 2");
        assertThat(trail.verify(admin)).isEqualTo(new AuditTrail.Proof(false, 3, 2L, "the entry is missing"));
        tamper("delete from governance.audit_entry where number > 1");
        assertThat(trail.verify(admin)).isEqualTo(new AuditTrail.Proof(false, 1, 2L, "entries at the end are missing"));
    }

    @Test
    void theServersRoleCannotChangeIt() {
        trail.record(admin, said("one"));
        assertThatThrownBy(() -> module.runtime().run("update governance.audit_entry set entry = ''"))
                .hasMessageContaining("permission denied");
    }

    private void tamper(String change) throws SQLException {
        module.asOwner("alter table governance.audit_entry disable trigger append_only; " + change);
    }

    private List<AuditEntry> entries(Filter filter) {
        return trail.list(admin, filter, ListPart.FIRST).items();
    }

    private static Deed said(String text) {
        return new Deed("session.inject", "session-1", "demo", text, Map.of(), Outcome.DONE);
    }
}

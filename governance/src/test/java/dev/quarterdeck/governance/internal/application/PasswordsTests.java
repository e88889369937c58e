package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.api.Introductions;
import dev.quarterdeck.governance.api.Introductions.Admission;
import dev.quarterdeck.governance.api.Introductions.Introduced;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Passwords;
import dev.quarterdeck.governance.api.Passwords.Attempt;
import dev.quarterdeck.governance.api.Passwords.Change;
import dev.quarterdeck.governance.api.Passwords.NewPassword;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTests {
    private static final String GOOD = "four words in a row";

    private final GovernanceModule module = new GovernanceModule(2);
    private final Passwords passwords = module.get(Passwords.class);
    private final SignIns signIns = module.get(SignIns.class);
    private EntryContext ana;

    @BeforeEach
    void setPassword() {
        ana = module.join("ana", Role.OPERATOR);
        assertThat(passwords.set(new NewPassword(code("ana"), GOOD, "c"))).isPresent();
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPasswordSignsInAndOnlyItsHashIsKept() throws SQLException {
        assertThat(attempt("Ana", GOOD))
                .contains(new Principal(ana.entry().actor(), module.local(), Set.of(Role.OPERATOR)));
        module.asOwner("""
                do $$ begin
                    assert (select hash like '$argon2id$%' and hash not like '%words%' from governance.password);
                end $$""");
    }

    @Test
    void whatIsWrongIsNotTold() {
        assertThat(attempt("ana", "something else entirely")).isEmpty();
        assertThat(attempt("nobody", GOOD)).isEmpty();
        assertThat(attempt("ana", "x".repeat(10_000))).isEmpty();
        assertThat(passwords.signIn(new Attempt("nowhere", "ana", GOOD, "a", "c")))
                .isEmpty();
        assertThat(passwords.signIn(new Attempt("", "\n", "", "a", "c"))).isEmpty();
        assertThat(told("session"))
                .extracting(AuditEntry::target, AuditEntry::outcome)
                .containsExactly(
                        tuple("ana", Outcome.REFUSED), tuple("nobody", Outcome.REFUSED), tuple("ana", Outcome.REFUSED));
    }

    @Test
    void whoGuessesWaitsLongerEachTimeWhetherTheNameIsKnownOrNot() {
        for (var name : new String[] {"ana", "nobody"}) {
            for (var guess = 0; guess < 5; guess++) {
                assertThat(attempt(name, "guess " + guess)).isEmpty();
            }
            assertThatThrownBy(() -> attempt(name, GOOD))
                    .hasMessageStartingWith("SIGN_IN_LIMITED: Signing in as %s".formatted(name));
        }
        module.pass(Duration.ofSeconds(10));
        assertThat(attempt("ana", "guess")).isEmpty();
        module.pass(Duration.ofSeconds(19));
        assertThatThrownBy(() -> attempt("ana", GOOD)).hasMessageStartingWith("SIGN_IN_LIMITED");
        assertThat(passwords.signIn(new Attempt("local", "ana", GOOD, "elsewhere", "c")))
                .isPresent();
        module.pass(Duration.ofSeconds(1));
        assertThat(attempt("ana", GOOD)).isPresent();
        assertThat(attempt("ana", "guess")).isEmpty();
        assertThat(attempt("ana", GOOD)).isPresent();
    }

    @Test
    void aLinkIsGoodOnceAndForADay() {
        var code = code("ana");
        assertThatThrownBy(() -> passwords.set(new NewPassword(code, "short", "c")))
                .hasMessageStartingWith("INVALID_INPUT: A password has 12")
                .hasMessageNotContaining("short");
        assertThat(passwords.set(new NewPassword(code, "another of four words", "c")))
                .isPresent();
        assertThat(passwords.set(new NewPassword(code, "yet another of them", "c")))
                .isEmpty();
        var late = code("ana");
        module.pass(Duration.ofHours(24));
        assertThat(passwords.set(new NewPassword(late, GOOD, "c"))).isEmpty();
        assertThat(passwords.set(new NewPassword("nothing", GOOD, "c"))).isEmpty();
        assertThat(signIns.redeem(code("ana"))).isEmpty();
    }

    @Test
    void onlyAnAdminMakesAnothersLink() {
        assertThat(passwords.link(ana, null).user()).isEqualTo("ana");
        var other = module.admin().entry().actor().displayName();
        assertThatThrownBy(() -> passwords.link(ana, other)).hasMessageStartingWith("PERMISSION_DENIED");
        assertThatThrownBy(() -> passwords.link(module.admin(), "nobody")).hasMessageStartingWith("USER_NOT_FOUND");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsIt() {
        assertThatThrownBy(() -> passwords.change(ana, new Change("a guess at it", GOOD)))
                .hasMessageStartingWith("PASSWORD_WRONG");
        passwords.change(ana, new Change(GOOD, "a new one of words"));
        assertThat(attempt("ana", "a new one of words")).isPresent();
        assertThat(attempt("ana", GOOD)).isEmpty();
    }

    @Test
    void aSessionHoldsUntilThePasswordOrTheRoleChangesOrThePersonGoes() {
        var users = module.get(Users.class);
        var session = attempt("ana", GOOD).orElseThrow();
        var opened = GovernanceModule.START;
        assertThat(signIns.holds(session, opened)).isTrue();

        module.pass(Duration.ofSeconds(1));
        passwords.change(ana, new Change(GOOD, "a new one of words"));
        assertThat(signIns.holds(session, opened)).isFalse();
        assertThat(signIns.holds(session, opened.plusSeconds(1))).isTrue();

        users.changeRole(module.admin(), "ana", Role.OBSERVER);
        assertThat(signIns.holds(session, opened.plusSeconds(1))).isFalse();

        users.remove(module.admin(), "ana");
        var observer = new Principal(session.actor(), session.organization(), Set.of(Role.OBSERVER));
        assertThat(signIns.holds(observer, opened.plusSeconds(1))).isFalse();
    }

    @Test
    void whoIsRemovedHasNothingLeftAndComesBackWithNothing() {
        var users = module.get(Users.class);
        var token = users.add(module.admin(), "bob", Role.OPERATOR).token().secret();
        var link = signIns.code(module.contextOf(token));
        users.remove(module.admin(), "ana");
        var id = users.remove(module.admin(), "bob").id();

        assertThat(module.get(Tokens.class).authenticate(token)).isEmpty();
        assertThat(signIns.redeem(link)).isEmpty();
        assertThat(attempt("ana", GOOD)).isEmpty();

        var back = users.add(module.admin(), "Bob", Role.OBSERVER);
        assertThat(back.user().id()).isEqualTo(id);
        assertThat(module.get(Tokens.class).authenticate(token)).isEmpty();
        assertThat(module.get(Tokens.class).authenticate(back.token().secret())).isPresent();
    }

    @Test
    void whomAnIssuerMeantIsNotWhoComesBackUnderTheName() {
        var users = module.get(Users.class);
        users.add(module.admin(), "eva@example.com", Role.ADMIN);
        assertThat(introduced("first", "eva@example.com")).isPresent();
        users.remove(module.admin(), "eva@example.com");
        assertThat(introduced("first", "eva.again@example.com")).isEmpty();

        users.add(module.admin(), "eva@example.com", Role.OBSERVER);
        assertThat(introduced("first", null)).isEmpty();
        assertThat(introduced("second", "eva@example.com")).isPresent();
    }

    @Test
    void thePresentPasswordIsNotGuessedByWhoeverHasASession() {
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> passwords.change(ana, new Change("a guess at it", GOOD)))
                    .hasMessageStartingWith("PASSWORD_WRONG");
        }
        assertThatThrownBy(() -> passwords.change(ana, new Change(GOOD, "a new one of words")))
                .hasMessageStartingWith("SIGN_IN_LIMITED");
        assertThat(attempt("ana", GOOD)).isPresent();
        module.pass(Duration.ofSeconds(10));
        passwords.change(ana, new Change(GOOD, "a new one of words"));
        passwords.change(ana, new Change("a new one of words", GOOD));
        assertThat(told("password.set"))
                .extracting(AuditEntry::target, AuditEntry::outcome)
                .contains(tuple("ana", Outcome.REFUSED), tuple("ana", Outcome.DONE));
    }

    @Test
    void whereAPasswordIsSetEveryOtherLinkIsSpent() {
        var older = code("ana");
        assertThat(passwords.set(new NewPassword(code("ana"), "another of four words", "c")))
                .isPresent();
        assertThat(passwords.set(new NewPassword(older, GOOD, "c"))).isEmpty();
        var signIn = signIns.code(ana);
        passwords.change(ana, new Change("another of four words", GOOD));
        assertThat(signIns.redeem(signIn)).isEmpty();
    }

    @Test
    void theLastAdminStays() {
        var users = module.get(Users.class);
        var self = module.admin().entry().actor().id();
        assertThatThrownBy(() -> users.remove(module.admin(), self)).hasMessageStartingWith("LAST_ADMIN");
        assertThatThrownBy(() -> users.changeRole(module.admin(), self, Role.OBSERVER))
                .hasMessageStartingWith("LAST_ADMIN");
        users.changeRole(module.admin(), "ana", Role.ADMIN);
        assertThat(users.changeRole(module.admin(), self, Role.OPERATOR).roles())
                .containsExactly(Role.OPERATOR);
    }

    private List<AuditEntry> told(String action) {
        var filter = new AuditTrail.Filter(null, action, null, null, null, null);
        return module.get(AuditTrail.class)
                .list(module.admin(), filter, ListPart.FIRST)
                .items();
    }

    private Optional<Principal> introduced(String subject, @Nullable String email) {
        var rule = new Admission("local", Set.of("example.com"), Role.OBSERVER);
        return module.get(Introductions.class).admit(new Introduced("https://id.example", subject, email, "c"), rule);
    }

    private String code(String user) {
        var link = passwords.link(module.admin(), user);
        return link.path().substring(link.path().indexOf('=') + 1);
    }

    private Optional<Principal> attempt(String name, String password) {
        return passwords.signIn(new Attempt("local", name, password, "127.0.0.1", "c"));
    }
}

package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Tokens.IssueToken;
import dev.quarterdeck.governance.api.Tokens.Token;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {
    private final GovernanceModule module = new GovernanceModule(2);
    private final Tokens tokens = module.get(Tokens.class);
    private final EntryContext admin = module.admin();
    private final EntryContext ana = module.join("ana", Role.OBSERVER);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aTokenSpeaksForItsPersonUntilItIsRevoked() {
        var issued = tokens.issue(ana, labelled("ci"));
        assertThat(tokens.authenticate(issued.secret()).orElseThrow().actor())
                .isEqualTo(ana.entry().actor());
        var revoked = tokens.revoke(ana, issued.token().id());
        assertThat(revoked.revokedAt()).isEqualTo(GovernanceModule.START);
        assertThat(tokens.authenticate(issued.secret())).isEmpty();
    }

    @Test
    void whatIsDoneWithATokenOfAnotherMachineIsDoneThere() {
        var issued = tokens.issue(ana, new IssueToken("laptop", null, null, true, null));
        assertThat(issued.token().remote()).isTrue();
        var actor = tokens.authenticate(issued.secret()).orElseThrow().actor();
        assertThat(actor.origin()).isEqualTo(Actor.Origin.REMOTE);
        assertThat(actor.kind()).isEqualTo(Actor.Kind.HUMAN);
    }

    @Test
    void whoeverHasTheRoleOfAnAgentIsOne() {
        var issued = tokens.issue(module.join("helper", Role.AGENT), labelled("session"));
        assertThat(tokens.authenticate(issued.secret()).orElseThrow().actor().kind())
                .isEqualTo(Actor.Kind.LLM_AGENT);
    }

    @Test
    void revokingAgainChangesNothing() {
        var issued = tokens.issue(ana, labelled("ci"));
        var revoked = tokens.revoke(ana, issued.token().id());
        module.pass(Duration.ofHours(1));
        assertThat(tokens.revoke(ana, issued.token().id())).isEqualTo(revoked);
    }

    @Test
    void aTokenEndsWhenItsTimeIsUp() {
        var issued = tokens.issue(ana, new IssueToken("ci", null, Duration.ofDays(30), false, null));
        assertThat(issued.token().expiresAt()).isEqualTo(GovernanceModule.START.plus(Duration.ofDays(30)));
        module.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.authenticate(issued.secret())).isPresent();
        module.pass(Duration.ofSeconds(1));
        assertThat(tokens.authenticate(issued.secret())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 3651})
    void aLifetimeIsBetweenNothingAndTenYears(long days) {
        assertThatThrownBy(() -> tokens.issue(ana, new IssueToken("ci", null, Duration.ofDays(days), false, null)))
                .hasMessageStartingWith("INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qd_x", "qd_01K9ZZ00000000000000000RGA_0f"})
    void whatIsMalformedSpeaksForNobody(String text) {
        assertThat(tokens.authenticate(text)).isEmpty();
    }

    @Test
    void aSecretOfAnotherOrganisationOrWithAnotherEndSpeaksForNobody() {
        var secret = tokens.issue(ana, labelled("ci")).secret();
        assertThat(tokens.authenticate(secret.replace(module.local().value(), "01K9ZZ00000000000000000RGA")))
                .isEmpty();
        var other = secret.substring(0, secret.length() - 1) + (secret.endsWith("0") ? "1" : "0");
        assertThat(tokens.authenticate(other)).isEmpty();
    }

    @Test
    void onlyTheHashIsStored() {
        var secret = tokens.issue(ana, labelled("ci")).secret();
        var random = secret.substring(secret.lastIndexOf('_') + 1);
        var stored = module.get(TenantTransactions.class)
                .look(
                        module.local(),
                        () -> module.get(DSLContext.class)
                                .fetch("select t::text from governance.access_token t")
                                .into(String.class));
        assertThat(stored).hasSize(3).noneMatch(row -> row.contains(random));
    }

    @Test
    void everyoneSeesTheirOwnTokensAndAnAdminSeesAll() {
        tokens.issue(ana, labelled("ci"));
        assertThat(tokens.list(ana, ListPart.FIRST).items())
                .extracting(Token::label)
                .containsExactlyInAnyOrder("first token", "ci");
        assertThat(tokens.list(admin, ListPart.FIRST).items())
                .extracting(Token::label)
                .containsExactlyInAnyOrder("qd at node-1", "first token", "ci");
    }

    @Test
    void theOwnTokensComeInPartsToo() {
        tokens.issue(ana, labelled("ci"));

        var first = tokens.list(ana, new ListPart(null, 1));
        var rest = tokens.list(ana, new ListPart(first.nextCursor(), 1));

        assertThat(first.items()).extracting(Token::label).containsExactly("first token");
        assertThat(rest.items()).extracting(Token::label).containsExactly("ci");
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void anAdminIssuesATokenForAnybody() {
        var issued = tokens.issue(admin, new IssueToken("laptop", "ANA", null, false, null));
        assertThat(issued.token().userName()).isEqualTo("ana");
        assertThat(tokens.authenticate(issued.secret()).orElseThrow().actor())
                .isEqualTo(ana.entry().actor());
    }

    @Test
    void nobodyElseDoesAndIsNotToldWhoThereIs() {
        var forSelf = tokens.issue(ana, new IssueToken("laptop", "ana", null, false, null));
        assertThat(forSelf.token().userName()).isEqualTo("ana");
        for (var name : List.of(admin.entry().actor().displayName(), "nobody")) {
            assertThatThrownBy(() -> tokens.issue(ana, new IssueToken("laptop", name, null, false, null)))
                    .hasMessageStartingWith("PERMISSION_DENIED");
        }
    }

    @Test
    void aTokenForNobodyIsRefused() {
        assertThatThrownBy(() -> tokens.issue(admin, new IssueToken("laptop", "nobody", null, false, null)))
                .hasMessageStartingWith("USER_NOT_FOUND");
    }

    @Test
    void anothersTokenLooksLikeNone() {
        var theirs = tokens.issue(admin, labelled("ops")).token().id();
        assertThatThrownBy(() -> tokens.revoke(ana, theirs)).hasMessageStartingWith("TOKEN_NOT_FOUND");
        assertThatThrownBy(() -> tokens.revoke(admin, "none")).hasMessageStartingWith("TOKEN_NOT_FOUND");
        assertThat(tokens.revoke(
                                admin, tokens.issue(ana, labelled("ci")).token().id())
                        .revokedAt())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "'; drop table x", "01K9ZZ00000000000000000RGA"})
    void hostileTextFindsNothing(String text) {
        assertThatThrownBy(() -> tokens.revoke(admin, text)).hasMessageStartingWith("TOKEN_NOT_FOUND");
        assertThatThrownBy(() -> tokens.issue(admin, new IssueToken("x", text, null, false, null)))
                .hasMessageStartingWith("USER_NOT_FOUND");
        assertThat(tokens.authenticate(text)).isEmpty();
    }

    @Test
    void anIdempotencyKeyIsOneVisibleLine() {
        assertThatThrownBy(() -> tokens.issue(ana, new IssueToken("ci", null, null, false, "\u0000")))
                .hasMessageStartingWith("INVALID_INPUT");
    }

    @Test
    void anIdempotencyKeyIssuesOneToken() {
        var first = tokens.issue(ana, new IssueToken("ci", null, null, false, "key-1"));
        assertThatThrownBy(() -> tokens.issue(ana, new IssueToken("ci", null, null, false, "key-1")))
                .hasMessageStartingWith("TOKEN_ALREADY_ISSUED")
                .hasMessageContaining(first.token().id());
        assertThat(tokens.list(ana, ListPart.FIRST).items()).hasSize(2);
        assertThat(tokens.issue(admin, new IssueToken("ci", null, null, false, "key-1"))
                        .secret())
                .isNotEqualTo(first.secret());
    }

    @Test
    void aNodeHasOneTokenAndEndsNoOthers() {
        var other = issued("node-2");
        var before = issued("node-1");
        var after = issued("node-1");
        assertThat(tokens.authenticate(before)).isEmpty();
        assertThat(tokens.authenticate(after).orElseThrow().actor())
                .isEqualTo(admin.entry().actor());
        assertThat(tokens.authenticate(other)).isPresent();
        assertThat(tokens.list(admin, ListPart.FIRST).items())
                .extracting(Token::label)
                .containsExactlyInAnyOrder("first token", "qd at node-1", "qd at node-2");
    }

    @Test
    void aRevokedMachineTokenIsReplacedByAGoodOne() {
        var first = tokens.issueForThisMachine("node-1").orElseThrow();
        tokens.revoke(admin, first.token().id());
        assertThat(tokens.authenticate(issued("node-1"))).isPresent();
    }

    @Test
    void aNodeSpeaksForWhomTheInstallationWasMadeForAndForNobodyElse() {
        var self = admin.entry().actor();
        var users = module.get(Users.class);
        users.changeRole(admin, "ana", Role.ADMIN);
        users.changeRole(admin, self.id(), Role.OPERATOR);
        assertThat(tokens.authenticate(issued("node-1")))
                .contains(new Principal(self, module.local(), Set.of(Role.OPERATOR)));

        users.remove(ana, self.id());
        assertThat(tokens.issueForThisMachine("node-1")).isEmpty();
    }

    @Test
    void aNodeMayBeCalledAnything() {
        var node = "n".repeat(200) + "\n";
        var before = issued(node);
        assertThat(tokens.authenticate(issued(node))).isPresent();
        assertThat(tokens.authenticate(before)).isEmpty();
    }

    private String issued(String node) {
        return tokens.issueForThisMachine(node).orElseThrow().secret();
    }

    private static IssueToken labelled(String label) {
        return new IssueToken(label, null, null, false, null);
    }
}

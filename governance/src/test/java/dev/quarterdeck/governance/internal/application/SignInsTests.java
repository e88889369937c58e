package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.Introductions;
import dev.quarterdeck.governance.api.Introductions.Admission;
import dev.quarterdeck.governance.api.Introductions.Introduced;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInsTests {
    private final GovernanceModule module = new GovernanceModule(8);
    private final SignIns signIns = module.get(SignIns.class);
    private final EntryContext ana = module.join("ana", Role.OPERATOR);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aCodeSignsInAsWhoeverAskedForIt() {
        assertThat(signIns.redeem(signIns.code(ana)))
                .contains(new Principal(ana.entry().actor(), module.local(), Set.of(Role.OPERATOR)));
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = signIns.code(ana);
        assertThat(signIns.redeem(code)).isPresent();
        assertThat(signIns.redeem(code)).isEmpty();
    }

    @Test
    void ofThoseWhoRedeemACodeAtOnceOneWins() throws InterruptedException, ExecutionException {
        var code = signIns.code(ana);
        var together = new CyclicBarrier(6);
        Callable<Optional<Principal>> redeem = () -> {
            together.await();
            return signIns.redeem(code);
        };
        var winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rivals = new ArrayList<Callable<Optional<Principal>>>();
            for (var count = 0; count < 6; count++) {
                rivals.add(redeem);
            }
            for (var answer : threads.invokeAll(rivals)) {
                winners += answer.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void whoeverAnIssuerSendsTwiceAtOnceIsSignedInTwiceAsOnePerson() throws InterruptedException, ExecutionException {
        module.join("known@example.org", Role.OPERATOR);
        for (var email : List.of("known@example.org", "fresh@example.com")) {
            var introduced = new Introduced("https://id.example", "subject of " + email, email, "c");
            var rule = new Admission("local", Set.of("example.com"), Role.OBSERVER);
            Supplier<Optional<Principal>> admit =
                    () -> module.get(Introductions.class).admit(introduced, rule);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var second = module.get(TenantTransactions.class).change(module.local(), () -> {
                    var first = admit.get();
                    assertThat(first).isPresent();
                    var late = threads.submit(() -> assertThat(admit.get()).isEqualTo(first));
                    await().until(this::somebodyWaits);
                    return late;
                });
                second.get();
            }
        }
    }

    private boolean somebodyWaits() throws SQLException {
        return !module.runtime()
                .column("select pid::text from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    @Test
    void aCodeIsGoneAfterTenMinutes() {
        var early = signIns.code(ana);
        var late = signIns.code(ana);
        module.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(signIns.redeem(early)).isPresent();
        module.pass(Duration.ofSeconds(1));
        assertThat(signIns.redeem(late)).isEmpty();
    }

    @Test
    void aTokenIsNoCodeAndACodeNoToken() {
        var token = module.get(Tokens.class)
                .issueForThisMachine("node-1")
                .orElseThrow()
                .secret();
        assertThat(signIns.redeem(token)).isEmpty();
        assertThat(signIns.redeem("nonsense")).isEmpty();
        assertThat(module.get(Tokens.class).authenticate(signIns.code(ana))).isEmpty();
    }
}

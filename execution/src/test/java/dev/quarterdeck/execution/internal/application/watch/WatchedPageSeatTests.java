package dev.quarterdeck.execution.internal.application.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.internal.application.agent.MessageRecords;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.execution.testing.TestMissions;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WatchedPageSeatTests {
    private final TestMissions missions = new TestMissions();
    private final TenantTransactions transactions = new TenantTransactions() {
        @Override
        public <T> T change(OrganizationId organization, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T look(OrganizationId organization, Supplier<T> work) {
            return work.get();
        }
    };

    @Test
    void aPageThatCannotBeFollowedKeepsNoSeat() {
        var records = away(LifeCycleRecords.class);
        var page = new WatchedPage(
                away(SessionRecords.class),
                records,
                away(MessageRecords.class),
                away(Layouts.class),
                transactions,
                new Looks(transactions, 1),
                new Audience(),
                new LifeCycles(records, transactions),
                missions,
                missions,
                () -> Instant.EPOCH);
        assertThatThrownBy(() -> page.watch(Contexts.sample().entry(), List.of(), null))
                .hasMessageContaining("away");
        assertThat(missions.listening()).isZero();
    }

    @Test
    void whileADatabaseIsSlowToAnswerAPageNoAgentWaitsForIt() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var slow = stub(LifeCycleRecords.class, () -> {
            asked.countDown();
            answered.await();
            throw new IllegalStateException("the database is away");
        });
        var lifeCycles = new LifeCycles(slow, transactions);
        var organization = Contexts.sample().entry().entry().organization();
        var page =
                Thread.startVirtualThread(() -> assertThatThrownBy(() -> lifeCycles.join(organization, new Mailbox()))
                        .hasMessageContaining("away"));
        asked.await();
        var agent = Thread.startVirtualThread(() -> lifeCycles.changed(organization));
        assertThat(agent.join(Duration.ofSeconds(5))).isTrue();
        answered.countDown();
        page.join();
    }

    private static <T> T away(Class<T> type) {
        return stub(type, () -> {
            throw new IllegalStateException("the database is away");
        });
    }

    private static <T> T stub(Class<T> type, Callable<?> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> answer.call()));
    }
}

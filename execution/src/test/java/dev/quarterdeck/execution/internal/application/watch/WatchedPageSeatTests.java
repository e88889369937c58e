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
import java.time.Instant;
import java.util.List;
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

    private static <T> T away(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> {
            throw new IllegalStateException("the database is away");
        }));
    }
}

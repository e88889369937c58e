package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Organizations.LocalAdmin;
import dev.quarterdeck.governance.api.Users;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationsTests {
    private final GovernanceModule module = new GovernanceModule(8);
    private final Organizations organizations = module.get(Organizations.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void thereIsNoOrganisationBeforeTheFirstStart() throws SQLException {
        assertThat(ids()).isEmpty();
    }

    @Test
    void theFirstStartMakesTheOrganisationAndItsAdmin() throws SQLException {
        var made = organizations.ensureLocal();
        assertThat(made.adminName()).isEqualTo(System.getProperty("user.name"));
        assertThat(ids()).containsExactly(made.organization().value());
        assertThat(organizations.ensureLocal()).isEqualTo(made);
        assertThat(module.get(Users.class).list(module.admin(), ListPart.FIRST).items())
                .hasSize(1);
    }

    @Test
    void severalFirstStartsAtOnceMakeOne() throws SQLException, InterruptedException, ExecutionException {
        var starts = 6;
        var together = new CyclicBarrier(starts);
        Callable<LocalAdmin> start = () -> {
            together.await();
            return organizations.ensureLocal();
        };
        var made = new ArrayList<LocalAdmin>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<LocalAdmin>>();
            for (var count = 0; count < starts; count++) {
                pending.add(threads.submit(start));
            }
            for (var future : pending) {
                made.add(future.get());
            }
        }
        assertThat(made).containsOnly(organizations.ensureLocal());
        assertThat(ids()).hasSize(1);
    }

    @Test
    void outsideOfAnOrganisationOnlyIdsAndHandlesAreRead() throws SQLException {
        var local = module.local();
        assertThat(module.runtime().column("select id || ' ' || handle from governance.organization"))
                .containsExactly(local.value() + " local");
        assertThatThrownBy(() -> module.runtime().column("select created_at from governance.organization"))
                .hasMessageContaining("permission denied");
    }

    private List<String> ids() throws SQLException {
        return module.runtime().column("select id from governance.organization");
    }
}

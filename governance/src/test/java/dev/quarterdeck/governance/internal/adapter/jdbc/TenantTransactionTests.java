package dev.quarterdeck.governance.internal.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TenantTransactionTests {
    private static final OrganizationId OTHER = OrganizationId.of("01K9ZZ00000000000000000RGB");
    private static final String PEOPLE = "select count(*) from governance.person";
    private static final String OPEN = "select current_setting('qd.org', true)";

    private final GovernanceModule module = new GovernanceModule(2);
    private final TenantTransactions transactions = module.get(TenantTransactions.class);
    private final DSLContext db = module.get(DSLContext.class);
    private final OrganizationId local = module.local();

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void workSeesItsOrganisation() {
        assertThat(transactions.<String>look(local, this::tenant)).isEqualTo(local.value());
        assertThat(transactions.<String>change(local, this::tenant)).isEqualTo(local.value());
    }

    @Test
    void aQueryWithoutTheOrganisationSetReturnsNothing() throws SQLException {
        assertThat(module.runtime().column(PEOPLE)).containsExactly("0");
        assertThat(transactions.<Integer>look(local, this::people)).isEqualTo(1);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        assertThat(transactions.<Integer>look(OTHER, this::people)).isZero();
    }

    @Test
    void aRowOfAnotherOrganisationCannotBeWritten() {
        assertThatThrownBy(() -> transactions.change(OTHER, this::addPerson))
                .hasMessageContaining("violates row-level security policy");
    }

    @Test
    void aConnectionGoesBackWithoutItsOrganisation() throws SQLException {
        transactions.change(local, this::addPerson);
        assertThatThrownBy(() -> transactions.change(local, TenantTransactionTests::failing))
                .hasMessage("no");
        for (var connection = 0; connection < 4; connection++) {
            assertThat(module.runtime().column(OPEN)).containsAnyOf("", null);
            assertThat(module.runtime().column(PEOPLE)).containsExactly("0");
        }
    }

    @Test
    void workThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> transactions.change(local, () -> {
                    addPerson();
                    return failing();
                }))
                .hasMessage("no");
        assertThat(transactions.<Integer>look(local, this::people)).isEqualTo(1);
    }

    @Test
    void innerWorkJoinsTheOpenTransaction() {
        assertThatThrownBy(() -> transactions.change(local, () -> {
                    transactions.change(local, this::addPerson);
                    assertThat(transactions.<Integer>look(local, this::people)).isEqualTo(2);
                    return failing();
                }))
                .hasMessage("no");
        assertThat(transactions.<Integer>look(local, this::people)).isEqualTo(1);
    }

    @Test
    void workForAnotherOrganisationCannotJoin() {
        assertThatThrownBy(() -> transactions.look(local, () -> transactions.look(OTHER, this::people)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(OTHER.value());
    }

    @Test
    void lookingCannotChangeAnything() {
        assertThatThrownBy(() -> transactions.look(local, this::addPerson))
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() -> transactions.look(local, () -> transactions.change(local, this::addPerson)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(transactions.<Integer>change(local, this::addPerson)).isEqualTo(1);
    }

    @Test
    void aTransactionThatStepsAsideKeepsItsOrganisation() {
        transactions.change(local, () -> {
            assertThat(apart(() -> transactions.<Integer>look(OTHER, this::people)))
                    .isZero();
            assertThat(apart(() -> transactions.<Integer>look(local, this::people)))
                    .isEqualTo(1);
            return assertThat(transactions.<Integer>look(local, this::people)).isEqualTo(1);
        });
    }

    @Test
    void aTransactionOpenedElsewhereIsGivenTheOrganisation() {
        assertThat(apart(() -> transactions.<String>look(local, this::tenant))).isEqualTo(local.value());
        assertThat(transactions.<Integer>look(OTHER, this::people)).isZero();
    }

    private <T> T apart(Supplier<T> work) {
        var apart = new TransactionTemplate(module.get(PlatformTransactionManager.class));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return apart.execute(_ -> work.get());
    }

    private int people() {
        return db.fetchSingle(PEOPLE).into(Integer.class);
    }

    private String tenant() {
        return db.fetchSingle(OPEN).into(String.class);
    }

    private int addPerson() {
        return db.execute(
                "insert into governance.person (organization_id, id, name, added_at) values (?, 'second', 'second', now())",
                local.value());
    }

    private static Integer failing() {
        throw new IllegalArgumentException("no");
    }
}

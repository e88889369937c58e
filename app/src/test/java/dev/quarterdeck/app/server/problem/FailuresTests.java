package dev.quarterdeck.app.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class FailuresTests {
    @Test
    void aRefusalIsItsReason() {
        var reason = new WorkspaceRequired("mission");
        assertThat(Failures.reasonOf(new Refused(reason))).contains(reason);
    }

    @Test
    void aPoolThatGetsNoConnectionIsADatabaseThatDoesNotAnswer() {
        var thrown = new DataAccessResourceFailureException("x", new SQLTransientConnectionException("timeout"));
        assertThat(Failures.reasonOf(thrown)).contains(new ServerRefusal.DatabaseUnavailable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03"})
    void soIsAConnectionThatBreaks(String state) {
        var thrown = new IllegalStateException(new SQLException("gone", state));
        assertThat(Failures.reasonOf(thrown)).contains(new ServerRefusal.DatabaseUnavailable());
    }

    @Test
    void soIsATransactionThatCouldNotEvenBeRolledBack() {
        var thrown = new TransactionSystemException("rollback", new SQLException("Connection is closed"));
        assertThat(Failures.reasonOf(thrown)).contains(new ServerRefusal.DatabaseUnavailable());
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        assertThat(Failures.reasonOf(new IllegalStateException("x"))).isEmpty();
        assertThat(Failures.reasonOf(new IOException(new SQLException("duplicate", "23505"))))
                .isEmpty();
    }
}

package dev.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdbcUrlTests {
    @Test
    void onlyTheDatabaseChanges() {
        assertThat(JdbcUrl.of("jdbc:postgresql://db.example.com:5433/postgres?sslmode=require")
                        .to("quarterdeck"))
                .isEqualTo(
                        "jdbc:postgresql://db.example.com:5433/quarterdeck?sslmode=require&reWriteBatchedInserts=true");
    }

    @Test
    void whatTheOperatorSaidAboutBatchesStays() {
        assertThat(JdbcUrl.of("jdbc:postgresql://a:1,b:2/postgres?reWriteBatchedInserts=false")
                        .to("quarterdeck"))
                .isEqualTo("jdbc:postgresql://a:1,b:2/quarterdeck?reWriteBatchedInserts=false");
    }

    @Test
    void anotherDatabaseProductIsRefused() {
        assertThatThrownBy(() -> JdbcUrl.of("jdbc:h2:mem:test")).hasMessageContaining("jdbc:postgresql://");
    }
}

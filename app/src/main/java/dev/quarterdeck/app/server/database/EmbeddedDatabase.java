package dev.quarterdeck.app.server.database;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.postgres.DatabaseAccess;
import dev.quarterdeck.postgres.LocalPostgres;
import dev.quarterdeck.postgres.QuarterdeckDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
class EmbeddedDatabase {
    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(DataDirectory home) throws IOException {
        return LocalPostgres.durable(home.postgres(), LocalPostgres.userCache(), Map.of());
    }

    @Bean
    DatabaseAccess databaseAccess(LocalPostgres server) throws IOException, SQLException {
        return QuarterdeckDatabase.in(server);
    }

    @Bean
    JdbcConnectionDetails runtimeRole(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.runtimeUser();
            }

            @Override
            public String getPassword() {
                return access.runtimePassword();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails owner(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.ownerUser();
            }

            @Override
            public String getPassword() {
                return access.ownerPassword();
            }

            @Override
            public String getJdbcUrl() {
                return access.jdbcUrl();
            }
        };
    }
}

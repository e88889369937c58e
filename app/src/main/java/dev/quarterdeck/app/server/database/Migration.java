package dev.quarterdeck.app.server.database;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Migration {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    @Bean
    FlywayConfigurationCustomizer grantToTheRuntimeRole(JdbcConnectionDetails runtime) {
        return flyway -> flyway.placeholders(Map.of("runtimeRole", identifier(String.valueOf(runtime.getUsername()))));
    }

    @Bean
    FlywayMigrationStrategy migrateAsTheOwnerOnly(DataSource runtime) {
        return flyway -> {
            RoleSeparation.between(runtime, flyway.getConfiguration().getDataSource())
                    .check();
            flyway.migrate();
        };
    }

    private static String identifier(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}

package dev.quarterdeck.architecture.bench;

import com.github.f4b6a3.ulid.UlidCreator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.postgres.DatabaseAccess;
import dev.quarterdeck.postgres.LocalPostgres;
import dev.quarterdeck.postgres.Migrations;
import dev.quarterdeck.postgres.QuarterdeckDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

final class LogServer implements AutoCloseable {
    private final LocalPostgres postgres;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final DatabaseAccess access;

    LogServer(Path scratch) throws Exception {
        postgres = LocalPostgres.durable(scratch.resolve("postgres"), LocalPostgres.userCache(), Map.of());
        access = QuarterdeckDatabase.in(postgres);
        Migrations.in("classpath:db/migration/governance", "classpath:db/migration/mission")
                .applyTo(access);
        beans.registerBean(DataSource.class, () -> pool(access));
        beans.register(Parts.class);
        beans.refresh();
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    DatabaseAccess access() {
        return access;
    }

    MissionLog log() {
        return bean(MissionLog.class);
    }

    TenantTransactions transactions() {
        return bean(TenantTransactions.class);
    }

    @Override
    public void close() throws IOException {
        beans.close();
        postgres.close();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        var config = new HikariConfig();
        config.setDataSource(access.runtimeDataSource());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "dev.quarterdeck.mission.internal.adapter.jooq",
                "dev.quarterdeck.mission.internal.application.log",
                "dev.quarterdeck.governance.internal.adapter.jdbc"
            })
    static class Parts {
        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        DSLContext db(DataSource source) {
            return DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        }

        @Bean
        Clock clock() {
            return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
        }

        @Bean
        Ids ids() {
            return () -> UlidCreator.getMonotonicUlid().toString();
        }
    }
}

package dev.quarterdeck.execution.internal.application.integration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.execution.testing.TestClock;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** A server with all modules as they are, on a database of its own, without its edges. */
final class Modules implements AutoCloseable {
    private final ModuleBeans beans = new ModuleBeans();
    final TestDatabase database;
    final TestClock clock;
    final FaultPoints faults = new FaultPoints();
    final OrganizationId organization;

    Modules(TestClock clock) {
        this(
                TestDatabase.fresh(
                        "classpath:db/migration/platform",
                        "classpath:db/migration/governance",
                        "classpath:db/migration/mission",
                        "classpath:db/migration/execution"),
                clock);
    }

    private Modules(TestDatabase database, TestClock clock) {
        this.database = database;
        this.clock = clock;
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("quarterdeck.node", "node-1")));
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.registerBean(DataSource.class, () -> pool(database));
        beans.registerBean(TestClock.class, () -> clock);
        beans.getBeanFactory().addBeanPostProcessor(faults);
        beans.register(Parts.class);
        beans.refresh();
        organization = bean(Organizations.class).ensureLocal();
    }

    /** Another server on the same database, as after a restart. */
    Modules restarted() {
        return new Modules(database, clock);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        beans.close();
    }

    private static HikariDataSource pool(TestDatabase database) {
        var config = new HikariConfig();
        config.setDataSource(database.runtimeDataSource());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "dev.quarterdeck.governance.internal",
                "dev.quarterdeck.mission.internal",
                "dev.quarterdeck.execution.internal"
            },
            excludeFilters = {
                // what other tests of these packages are made of
                @Filter(Configuration.class),
                // nobody calls over HTTP here
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.quarterdeck\\.execution\\.internal\\.adapter\\.web\\..*")
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
        ServerOwner owner() {
            return new ServerOwner("here", Path.of("/nowhere"), ProcessIdentity.of(ProcessHandle.current()));
        }

        /** Ids whose first eight characters differ, too, and that are greater after a restart. */
        @Bean
        Ids ids(TestClock clock) {
            var count = new AtomicLong(clock.now().toEpochMilli() / 500 % 100_000_000L);
            return () -> {
                var next = count.incrementAndGet();
                return "%08d%018d".formatted(next % 100_000_000L, next);
            };
        }
    }
}

package dev.quarterdeck.execution.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.execution.internal.adapter.jgit.TestDirectories;
import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.host.NodeSignals;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.Schedule;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** A server as far as it has to do with agents, with real processes and a database of its own. */
public final class AgentServer implements AutoCloseable {
    private static final AtomicLong STARTS = new AtomicLong();

    private final TestDatabase database;
    private final Path home;
    private final ModuleBeans beans = new ModuleBeans();

    public AgentServer(Path home) {
        this(TestDatabase.fresh("classpath:db/migration/platform", "classpath:db/migration/execution"), home);
    }

    private AgentServer(TestDatabase database, Path home) {
        this.database = database;
        this.home = home;
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.registerBean(DataSource.class, () -> pool(database));
        beans.registerBean(ServerOwner.class, () -> owner(home));
        beans.registerBean(TestTrail.class);
        beans.registerBean(TestMissions.class);
        beans.registerBean(TestTies.class);
        beans.register(Parts.class);
        beans.refresh();
    }

    /** Every life of a server is another; that it is over is seen by whoever comes after it. */
    private static ServerOwner owner(Path home) {
        var us = ProcessHandle.current().pid();
        return new ServerOwner(
                "here",
                AgentParts.dataDirectory(home),
                new ProcessIdentity(us, Instant.ofEpochSecond(STARTS.incrementAndGet())));
    }

    /** Ends without a word, as when the power fails, and starts again. */
    public AgentServer afterACrash() {
        beans.getBean(HikariDataSource.class).close();
        return new AgentServer(database, home);
    }

    /** Another server, on the same database. */
    public AgentServer beside(Path otherHome) {
        return new AgentServer(database, otherHome);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public List<AuditTrail.Deed> deeds() {
        return beans.getBean(TestTrail.class).deeds();
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
                "dev.quarterdeck.execution.internal.application.agent",
                "dev.quarterdeck.execution.internal.application.watch",
                "dev.quarterdeck.execution.internal.adapter.acp",
                "dev.quarterdeck.execution.internal.adapter.demo",
                "dev.quarterdeck.execution.internal.adapter.jooq",
                "dev.quarterdeck.execution.internal.adapter.process",
                "dev.quarterdeck.execution.internal.adapter.random"
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
        TenantTransactions transactions(DSLContext db, PlatformTransactionManager transactions) {
            return new TestTransactions(db, transactions);
        }

        @Bean
        GitDirectories directories() {
            return TestDirectories.create();
        }

        @Bean
        NodeSignals nodes() {
            return (topic, words) -> {};
        }

        @Bean
        Schedule schedule() {
            return (task, organization, subject, due) -> {};
        }

        @Bean
        Clock clock() {
            return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
        }

        @Bean
        Ids ids() {
            var count = new AtomicLong(STARTS.get() * 1_000_000);
            return () -> "%026d".formatted(count.incrementAndGet());
        }
    }
}

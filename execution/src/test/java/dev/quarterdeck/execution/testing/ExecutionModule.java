package dev.quarterdeck.execution.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.execution.internal.application.context.TestLaneContexts;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** What touches git, on a database of its own; what other modules provide is played by fakes. */
public final class ExecutionModule implements AutoCloseable {
    private final TestDatabase database;
    private final ModuleBeans beans = new ModuleBeans();

    public ExecutionModule(TestClock clock) {
        this(TestDatabase.fresh("classpath:db/migration/platform", "classpath:db/migration/execution"), clock);
    }

    private ExecutionModule(TestDatabase database, TestClock clock) {
        this.database = database;
        beans.registerBean(DataSource.class, () -> pool(database));
        beans.registerBean(TestClock.class, () -> clock);
        beans.registerBean(ServerOwner.class, ExecutionModule::owner);
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.register(Parts.class);
        beans.refresh();
    }

    /** Another server on the same database, as after a restart. */
    public ExecutionModule restarted(TestClock clock) {
        return new ExecutionModule(database, clock);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        beans.close();
    }

    private static ServerOwner owner() {
        return new ServerOwner("here", Path.of("/nowhere"), ProcessIdentity.of(ProcessHandle.current()));
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
                "dev.quarterdeck.execution.internal.application.effect",
                "dev.quarterdeck.execution.internal.application.lane",
                "dev.quarterdeck.execution.internal.application.overlap",
                "dev.quarterdeck.execution.internal.application.work",
                "dev.quarterdeck.execution.internal.application.worktree",
                "dev.quarterdeck.execution.internal.adapter.jooq",
                "dev.quarterdeck.execution.internal.adapter.jgit",
                "dev.quarterdeck.execution.internal.adapter.json",
                "dev.quarterdeck.execution.internal.adapter.process",
                "dev.quarterdeck.execution.internal.adapter.scheduler"
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
        TestMission mission(TestBoard board) {
            return new TestMission(board);
        }

        @Bean
        TestBoard board() {
            return new TestBoard();
        }

        @Bean
        TestStatus status(TestBoard board) {
            return new TestStatus(board);
        }

        @Bean
        TestBulkEdits bulkEdits() {
            return new TestBulkEdits();
        }

        @Bean
        WorkPackageContexts workPackageContexts(TestMission mission, TestStatus status) {
            return TestLaneContexts.over(mission, status);
        }

        @Bean
        NoReaders readers() {
            return new NoReaders();
        }

        @Bean
        TestCollaboration told() {
            return new TestCollaboration(Contexts.sample().mission());
        }

        @Bean
        Collaboration collaboration(TestCollaboration told) {
            return told.team();
        }

        @Bean
        ArtifactOutcomes outcomes() {
            return new TestOutcomes();
        }

        @Bean
        TestMerges merges() {
            return new TestMerges();
        }

        @Bean
        @Primary
        Branches interruptions(@Qualifier("JGitBranches") Branches real) {
            return new Interruptions(real);
        }

        @Bean
        Ids ids(Clock clock) {
            var count = new AtomicLong(clock.now().toEpochMilli());
            return () -> "%026d".formatted(count.getAndIncrement());
        }
    }
}

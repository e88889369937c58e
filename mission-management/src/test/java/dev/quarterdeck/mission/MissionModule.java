package dev.quarterdeck.mission;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.postgres.testing.Sql;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** This module as it runs, with the rules it goes by, on a database of its own; what other modules do is played by fakes. */
public final class MissionModule implements AutoCloseable {
    private static final String[] MIGRATIONS = {"classpath:db/migration/governance", "classpath:db/migration/mission"};

    private static final AtomicLong STARTED = new AtomicLong();
    private static final long MANY = 1L << 20;

    private final TestDatabase database;
    private final FakeGit git = new FakeGit();
    private final ModuleBeans beans = new ModuleBeans();

    public MissionModule() {
        this(TestDatabase.fresh(MIGRATIONS), null);
    }

    /** Over repositories that are really there. */
    public MissionModule(GitFacts repositories) {
        this(TestDatabase.fresh(MIGRATIONS), repositories);
    }

    MissionModule(TestDatabase database) {
        this(database, null);
    }

    private MissionModule(TestDatabase database, @Nullable GitFacts repositories) {
        this.database = database;
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("quarterdeck.node", Samples.NODE)));
        beans.registerBean(DataSource.class, () -> pool(database));
        beans.registerBean(FakeGit.class, () -> git);
        if (repositories != null) {
            beans.registerBean(GitFacts.class, () -> repositories, bean -> bean.setPrimary(true));
        }
        beans.registerBean(FakeCommits.class);
        beans.registerBean(FakeCoordination.class);
        beans.registerBean(FakeLaneWatch.class);
        beans.registerBean(FakeSchedule.class);
        beans.register(Parts.class);
        beans.refresh();
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Another start of it on the same database. */
    public MissionModule restarted() {
        return new MissionModule(database, null);
    }

    public TestDatabase database() {
        return database;
    }

    public FakeGit git() {
        return git;
    }

    public FakeCommits commits() {
        return bean(FakeCommits.class);
    }

    /** The sample repository, for an organisation. */
    public void register(OrganizationId organization) throws SQLException {
        asOwner(organization, """
                insert into mission.repository values ('%s', '%s', 'sample', 'root origin', now())
                """.formatted(organization, Samples.REPOSITORY));
    }

    /** Statements of an organisation's own, run by the owner of the tables. */
    public void asOwner(OrganizationId organization, String statements) throws SQLException {
        new Sql(database.ownerDataSource())
                .run("select set_config('qd.org', '%s', false); ".formatted(organization) + statements);
    }

    @Override
    public void close() {
        beans.close();
    }

    private static HikariDataSource pool(TestDatabase database) {
        var config = new HikariConfig();
        config.setDataSource(database.runtimeDataSource());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "dev.quarterdeck.mission.internal",
        "dev.quarterdeck.governance.internal.adapter.files",
        "dev.quarterdeck.governance.internal.adapter.jdbc",
        "dev.quarterdeck.governance.internal.adapter.jooq",
        "dev.quarterdeck.governance.internal.application.audit",
        "dev.quarterdeck.governance.internal.application.rule"
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

        /** A second further at every look, starting when the samples of {@link Samples} were made. */
        @Bean
        Clock clock() {
            var seconds = new AtomicLong();
            return () -> Samples.START.plusSeconds(seconds.getAndIncrement());
        }

        /** Other ones in every module, as two nodes on one database make. */
        @Bean
        Ids ids() {
            var count = new AtomicLong(1 + STARTED.getAndIncrement() * MANY);
            return () -> Samples.ulid(count.getAndIncrement());
        }
    }
}

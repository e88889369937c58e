package dev.quarterdeck.execution.internal.application.context;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.execution.internal.application.merge.TrialMerges;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.Schedule;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** Context resolution with the real missions, people and rules below it, on a real database. */
final class ServerOnDatabase implements AutoCloseable {
    private final ModuleBeans beans = new ModuleBeans();
    private final OrganizationId organization;

    ServerOnDatabase() {
        var database = TestDatabase.fresh("classpath:db/migration/governance", "classpath:db/migration/mission");
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("quarterdeck.node", "node-1")));
        beans.registerBean(DataSource.class, () -> pool(database));
        beans.register(Modules.class);
        beans.refresh();
        organization = beans.getBean(Organizations.class).ensureLocal();
    }

    ContextResolution resolution() {
        return beans.getBean(ContextResolution.class);
    }

    InvocationSite nowhere() {
        var person = new Actor(Actor.Kind.HUMAN, "person-1", "Operator", Actor.Origin.LOCAL, null);
        var principal = new Principal(person, organization, Set.of(Role.ADMIN));
        return InvocationSite.of(principal, Transport.CLI, "01K9ZZ0000000000000000CRRA");
    }

    InvocationSite at(Path directory) {
        return nowhere().in(directory);
    }

    MissionDetails specify(Path directory, String title, Topology topology) {
        var context = Composites.repository(resolution().register(at(directory)));
        var command = new Specify(title, null, "software-dev", topology, BranchName.of("main"), null);
        return beans.getBean(Planning.class).specify(context, command).mission();
    }

    @Override
    public void close() {
        beans.close();
    }

    private static HikariDataSource pool(TestDatabase database) {
        var config = new HikariConfig();
        config.setDataSource(database.runtimeDataSource());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "dev.quarterdeck.governance.internal",
        "dev.quarterdeck.mission.internal",
        "dev.quarterdeck.execution.internal.application.context",
        "dev.quarterdeck.execution.internal.adapter.jgit"
    })
    static class Modules {
        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TrialMerges trials() {
            return (_, _, _) -> {
                throw new UnsupportedOperationException("Nothing is merged here");
            };
        }

        @Bean
        CoordinationBranches coordination() {
            return (_, _) -> {};
        }

        @Bean
        Schedule schedule() {
            return (_, _, _, _) -> {};
        }

        @Bean
        LaneWatch watch() {
            return _ -> {};
        }

        @Bean
        DSLContext db(DataSource source) {
            return DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        }

        @Bean
        Clock clock() {
            var seconds = new AtomicInteger();
            return () -> Instant.parse("2026-03-01T12:00:00Z").plusSeconds(seconds.getAndIncrement());
        }

        /** Ids whose first eight characters differ, too. */
        @Bean
        Ids ids() {
            var count = new AtomicInteger();
            return () -> "01K9%04d%018d".formatted(count.incrementAndGet(), count.get());
        }

        /** Commits are not what is tried here: they are planned and never land. */
        @Bean
        ArtifactCommits commits(Ids ids) {
            return new ArtifactCommits() {
                @Override
                public void check(ArtifactCommit commit) {}

                @Override
                public EffectId plan(ArtifactCommit commit) {
                    return ids.nextEffect();
                }

                @Override
                public CommitOutcome await(EffectId effect) {
                    return new Waiting(BranchName.of("main"), "commits are not tried here");
                }
            };
        }
    }
}

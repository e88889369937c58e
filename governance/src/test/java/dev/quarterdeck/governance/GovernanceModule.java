package dev.quarterdeck.governance;

import com.zaxxer.hikari.HikariDataSource;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Permissions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.testing.ModuleBeans;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.postgres.testing.Sql;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/** The whole module on a database of its own, with a clock that stands still until it is moved. */
public final class GovernanceModule implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final String MIGRATIONS = "classpath:db/migration/governance";

    private final TestDatabase database = TestDatabase.fresh(MIGRATIONS);
    private final HikariDataSource pool = new HikariDataSource();
    private final Path home = createdHome();
    private final FakeRepository repository = new FakeRepository();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ModuleBeans context = new ModuleBeans();

    public GovernanceModule(int connections) {
        pool.setDataSource(database.runtimeDataSource());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        var issued = new AtomicInteger();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("module", Map.of("quarterdeck.home", home.toString())));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(
                DSLContext.class, () -> DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES));
        context.registerBean(FakeRepository.class, () -> repository);
        context.registerBean(Clock.class, () -> now::get);
        context.registerBean(Ids.class, () -> () -> "01KGV%021d".formatted(issued.incrementAndGet()));
        context.scan("dev.quarterdeck.governance");
        context.refresh();
    }

    /** Where the module keeps what must not be in the database. */
    public Path home() {
        return home;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public FakeRepository repository() {
        return repository;
    }

    /** The admin's context in the repository. */
    public RepositoryContext inRepository() {
        return Contexts.sample().in(local()).repositoryContext();
    }

    public void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    /** Plain statements of the role the server runs as, on the pool's connections. */
    public Sql runtime() {
        return new Sql(pool);
    }

    /** Plain statements of whoever owns the tables, in the local organisation. */
    public void asOwner(String statements) throws SQLException {
        new Sql(database.ownerDataSource()).run("set qd.org = '%s'; %s".formatted(local(), statements));
    }

    public OrganizationId local() {
        return get(Organizations.class).ensureLocal();
    }

    /** The context of the organisation's first admin. */
    public EntryContext admin() {
        return contextOf(
                get(Tokens.class).issueForThisMachine("node-1").orElseThrow().secret());
    }

    /** Adds a person, and answers the context of their calls. */
    public EntryContext join(String name, Role role) {
        return contextOf(get(Users.class).add(admin(), name, role).token().secret());
    }

    public EntryContext contextOf(String secret) {
        return contextOf(get(Tokens.class).authenticate(secret).orElseThrow());
    }

    public EntryContext contextOf(Principal principal) {
        var granted = get(Permissions.class).of(principal.roles());
        return Contexts.sample()
                .in(principal.organization())
                .as(principal.actor(), granted.toArray(Permission[]::new))
                .entry();
    }

    private static Path createdHome() {
        try {
            return Files.createTempDirectory("governance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }
}

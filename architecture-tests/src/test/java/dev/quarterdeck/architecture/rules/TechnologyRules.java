package dev.quarterdeck.architecture.rules;

import static dev.quarterdeck.architecture.law.Uses.call;
import static dev.quarterdeck.architecture.law.Uses.dependOn;
import static dev.quarterdeck.architecture.law.Uses.say;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Only;
import dev.quarterdeck.architecture.law.Root;
import java.util.List;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class TechnologyRules {
    @ArchTest
    static final Law a_schema_is_touched_by_its_own_module_alone = Law.that(root -> CompositeArchRule.of(
                    List.of(tables(root, "governance"), tables(root, "mission"), tables(root, "execution"))))
            .because("a table two modules write to belongs to neither, and no migration of it is safe");

    @ArchTest
    static final Law jooq_stays_in_its_adapters = Law.that(root -> Only.in(
                            root,
                            Modules.JOOQ,
                            // asks the database about itself, not about the product
                            "app.server.doctor..")
                    .may("use jOOQ", dependOn("org.jooq..")))
            .because("rows are how facts are kept, not what the product is about");

    @ArchTest
    static final Law jdbc_stays_where_connections_are_made = Law.that(root -> Only.in(
                            root,
                            "postgres..",
                            "governance.internal.adapter.jdbc..",
                            "app.server.database..",
                            // tells a database that is gone from a bug
                            "app.server.problem.Failures",
                            // one round trip per append, on the connection jOOQ hands it
                            "mission.internal.adapter.jooq.AppendStatement",
                            // nodes tell each other what is in no organisation's rows
                            "mission.internal.adapter.postgres..",
                            // hands its connections to the scheduler
                            "execution.internal.adapter.scheduler..")
                    .may(
                            "use JDBC",
                            dependOn("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")))
            .because("a statement that passes jOOQ by also passes the organisation by");

    @ArchTest
    static final Law transactions_belong_to_one_organisation = Law.that(root -> Only.in(
                            root, "governance.internal.adapter.jdbc..")
                    .may(
                            "open a transaction",
                            dependOn(TechnologyRules::opensTransactions)
                                    .or(call("org.jooq.DSLContext", "transaction", "transactionResult", "connection"))))
            .because("row-level security holds only in a transaction that began by naming its organisation");

    @ArchTest
    static final Law jgit_stays_in_its_adapter = Law.that(
                    root -> Only.in(root, Modules.JGIT).may("use JGit", dependOn("org.eclipse.jgit..")))
            .because("JGit's caches, locks and readers of user configuration must be tamed in one place");

    @ArchTest
    static final Law refs_move_in_one_place = Law.that(root -> Only.in(root, Modules.JGIT)
                    .may(
                            "move a ref",
                            dependOn(target -> target.getName().startsWith("org.eclipse.jgit.lib.RefUpdate")
                                    || target.getName().equals("org.eclipse.jgit.lib.BatchRefUpdate"))))
            .because("a ref that moves without compare-and-swap and guard loses someone's commit");

    @ArchTest
    static final Law working_trees_are_left_alone = Law.that(root -> Only.nobody(root)
                    .may(
                            "run git's own commands in a working tree",
                            dependOn("org.eclipse.jgit.api..")
                                    .or(dependOn(TechnologyRules::mergesIntoATree))
                                    .or(dependOn(target -> target.getName()
                                            .startsWith("org.eclipse.jgit.dircache.DirCacheCheckout")))))
            .because("a checkout, stash or reset of ours can lose what a person has not committed");

    @ArchTest
    static final Law processes_start_in_one_place = Law.that(root -> Only.in(
                            root,
                            Modules.PROCESS,
                            "postgres..",
                            // is a program of its own, and starts what a careless agent might
                            "execution.internal.adapter.demo.DemoProcess")
                    .may("start a process", call(ProcessBuilder.class).or(call(Runtime.class, "exec"))))
            .because("a child needs its fixed environment, its group and its end, and gets them in one place");

    @ArchTest
    static final Law picocli_stays_at_the_terminal = Law.that(
                    root -> Only.in(root, Modules.CLI, "app.terminal..").may("use picocli", dependOn("picocli..")))
            .because("a command is one way to reach an entry point, and the entry point does not know which");

    @ArchTest
    static final Law the_web_stays_at_the_edge = Law.that(root -> Only.in(root, Modules.WEB, "app..")
                    .may(
                            "use the web",
                            dependOn("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")))
            .because("an operation answers the same over HTTP, from the terminal and from a job");

    @ArchTest
    static final Law json_stays_at_the_edge = Law.that(root -> Only.in(
                            root,
                            Modules.JOOQ,
                            "governance.internal.adapter.files..",
                            "mission.internal.adapter.files..",
                            "mission.internal.adapter.contract..",
                            "mission.internal.adapter.web.stream..",
                            "execution.internal.adapter.json..",
                            "execution.internal.adapter.acp..",
                            "execution.internal.adapter.web.stream..",
                            "app..")
                    .may("use Jackson", dependOn("tools.jackson..", "com.fasterxml.jackson..")))
            .because("how a value is written is a promise to its readers, kept where it is written");

    @ArchTest
    static final Law security_stays_in_the_application = Law.that(root -> Only.in(
                            root,
                            "app..",
                            // how a password is hashed; who may use one is settled in the application
                            "governance.internal.adapter.password..")
                    .may("use Spring Security", dependOn("org.springframework.security..")))
            .because("who is asking is settled before a module is entered");

    @ArchTest
    static final Law jobs_are_scheduled_in_one_place = Law.that(
                    root -> Only.in(root, "execution.internal.adapter.scheduler..")
                            .may(
                                    "run later or again and again",
                                    dependOn("com.github.kagkarlsson..", "org.springframework.scheduling..")))
            .because("a job must be durable, run once however many servers there are, and belong to one organisation");

    @ArchTest
    static final Law migrations_run_in_one_place = Law.that(root -> Only.in(root, "postgres..", "app.server.database..")
                    .may("run migrations", dependOn("org.flywaydb..")))
            .because("migrations run as the owner of the tables, which the server never connects as otherwise");

    @ArchTest
    static final Law the_product_calls_nobody = Law.that(root -> Only.in(
                            root,
                            "postgres..",
                            // calls this very server, as any agent does
                            "execution.internal.adapter.demo.DemoTools",
                            // the issuer an admin has configured, held to the policy on addresses
                            "app.server.issuer..")
                    .may(
                            "open a connection",
                            dependOn("java.net.http..", "org.springframework.web.client..")
                                    .or(call("java.net.URL", "openConnection", "openStream"))
                                    .or(call("java.net.Socket"))
                                    .or(call("java.nio.channels.SocketChannel"))))
            .because("what leaves this machine passes one port that asks for consent, and there is no such port yet");

    private TechnologyRules() {}

    private static boolean opensTransactions(JavaClass target) {
        var name = target.getSimpleName();
        var watches = name.startsWith("TransactionSynchronization") || name.endsWith("Exception");
        return PackageMatchers.of("org.springframework.transaction..", "jakarta.transaction..")
                        .test(target.getPackageName())
                && !watches;
    }

    private static ArchRule tables(Root root, String module) {
        var adapter = module + ".internal.adapter.jooq..";
        return Only.in(root, adapter)
                .may(
                        "touch the tables of " + module,
                        dependOn(root.of(module + ".internal.adapter.jooq.generated.."))
                                .or(say(text -> Words.sqlOn(module, text))));
    }

    /** Comparing three texts in memory touches nothing. */
    private static boolean mergesIntoATree(JavaClass target) {
        return target.getPackageName().equals("org.eclipse.jgit.merge")
                && !target.getName().matches(".*\\.Merge(Algorithm|Result|Chunk)(\\$.*)?");
    }
}

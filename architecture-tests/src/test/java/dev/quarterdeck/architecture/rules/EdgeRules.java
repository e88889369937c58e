package dev.quarterdeck.architecture.rules;

import static dev.quarterdeck.architecture.law.Uses.call;
import static dev.quarterdeck.architecture.law.Uses.dependOn;
import static dev.quarterdeck.architecture.law.Uses.read;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Only;
import java.util.Set;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class EdgeRules {
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>");

    @ArchTest
    static final Law time_comes_from_the_clock = Law.that(root -> Only.in(
                            root,
                            "app.server.KernelConfiguration",
                            // compares the age of folders a killed test left behind
                            "postgres.ThrowAwayHomes")
                    .may("ask what time it is", call(EdgeRules::tellsTheTime)))
            .because("a test that cannot set the clock sleeps, and a replay that asks for the time differs");

    @ArchTest
    static final Law waiting_is_measured_in_few_places = Law.that(
                    root -> Only.in(root, "postgres.Supervisor", "postgres.Readiness", "app.terminal.Frames")
                            .may("use a stopwatch", call(System.class, "nanoTime")))
            .because("a stopwatch is for patience with processes and connections, never for facts");

    @ArchTest
    static final Law identities_come_from_one_port = Law.that(root -> Only.in(root, "app.server.KernelConfiguration")
                    .may("make an identity", dependOn("com.github.f4b6a3..").or(call("java.util.UUID", "randomUUID"))))
            .because("identities are ordered by their making, so one source makes them all");

    @ArchTest
    static final Law chance_comes_from_one_place = Law.that(root -> Only.in(
                            root,
                            "governance.internal.adapter.random..",
                            "execution.internal.adapter.random..",
                            "postgres.PasswordFile")
                    .may(
                            "draw at random",
                            dependOn("java.util.random..")
                                    .or(dependOn(target -> target.isAssignableTo("java.util.Random")))
                                    .or(call("java.lang.Math", "random"))))
            .because("nothing but a secret is left to chance");

    @ArchTest
    static final Law nothing_prints = Law.that(root -> Only.in(
                            root,
                            "QuarterdeckApplication",
                            "app.server.FailedStart",
                            // is a program of its own, whose output is the protocol
                            "execution.internal.adapter.demo.DemoAgent")
                    .may(
                            "print",
                            read("java.lang.System", field -> field.equals("out") || field.equals("err"))
                                    .or(call(Throwable.class, "printStackTrace"))
                                    .or(call("java.lang.System", "console"))))
            .because("the server has no terminal but while it starts; what a caller should see is its answer");

    @ArchTest
    static final Law nothing_ends_the_process = Law.that(root -> Only.in(
                            root,
                            "QuarterdeckApplication",
                            // is a program of its own, beside the server
                            "mission.internal.adapter.contract.ContractTool",
                            "execution.internal.adapter.demo..",
                            // does not wait for ever for what hangs when the server is told to end
                            "app.server.ServerStop")
                    .may("end the process", call(System.class, "exit").or(call(Runtime.class, "exit", "halt"))))
            .because("others have work in the same process");

    private EdgeRules() {}

    private static boolean tellsTheTime(CodeUnitAccessTarget target) {
        return CLOCKS.contains(target.getOwner().getName() + "." + target.getName());
    }
}

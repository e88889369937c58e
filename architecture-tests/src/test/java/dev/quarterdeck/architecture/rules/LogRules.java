package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.quarterdeck.architecture.law.Conditions.should;
import static dev.quarterdeck.architecture.law.Uses.call;
import static dev.quarterdeck.architecture.law.Uses.say;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Only;
import dev.quarterdeck.architecture.law.Root;
import dev.quarterdeck.kernel.context.ReadContext;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class LogRules {
    private static final Set<String> WRITES = Set.of(
            "insertInto",
            "update",
            "delete",
            "deleteFrom",
            "mergeInto",
            "truncate",
            "loadInto",
            "batch",
            "batchInsert",
            "batchStore",
            "executeInsert",
            "execute",
            "query");

    @ArchTest
    static final Law the_log_is_written_in_one_place = Law.that(root -> Only.in(
                            root,
                            // words the statement JooqMissionLog runs
                            "mission.internal.adapter.jooq.AppendStatement")
                    .may(
                            "write to the table of events",
                            say(Words::writesEvents).or(LogRules::writesToTheTableOfEvents)))
            .because("order, versions and the chain of hashes hold only if one place appends");

    @ArchTest
    static final Law reading_never_writes = Law.that(root -> classes()
                    .that()
                    .resideInAPackage(root.of(Modules.APPLICATION))
                    .should(should(
                            "change nothing where they are given something to read",
                            type -> writesWhileReading(root, type))))
            .because("a status that is looked at twice must be the same status");

    @ArchTest
    static final Law stored_names_are_not_names_of_classes = Law.that(root -> classes()
                    .that()
                    .resideInAnyPackage(root.all(Modules.EVERYTHING))
                    .should(should(
                            "not ask a class for its name",
                            call(Class.class, "getName", "getSimpleName", "getTypeName")::by)))
            .because("renaming a class must not change what was stored or sent");

    @ArchTest
    static final Law only_the_application_appends = Law.that(root -> Only.in(root, "mission.internal.application..")
                    .may("append to the log", call(root.of("mission.internal.application.log.MissionLog"), "append")))
            .because("a fact is appended after the rules have agreed to it");

    private LogRules() {}

    private static List<String> writesToTheTableOfEvents(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getFieldAccesses().stream()
                        .anyMatch(access -> access.getTarget().getName().equals("MISSION_EVENT")))
                .filter(unit -> unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo("org.jooq.DSLContext")
                                && WRITES.contains(call.getTarget().getName())))
                .map(unit -> "Method <%s> writes to the table of events".formatted(unit.getFullName()))
                .toList();
    }

    private static List<String> writesWhileReading(Root root, JavaClass type) {
        return type.getMethods().stream()
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(ReadContext.class)))
                .filter(method -> reached(method).stream().anyMatch(step -> opensAChange(root, step)))
                .map(method -> "Method <%s> reads and opens a change".formatted(method.getFullName()))
                .toList();
    }

    private static boolean opensAChange(Root root, JavaMethod method) {
        return method.getCallsFromSelf().stream()
                .map(access -> access.getTarget())
                .anyMatch(target -> target.getName().equals("change")
                        && target.getOwner().getName().equals(root.of("governance.api.TenantTransactions")));
    }

    private static Set<JavaMethod> reached(JavaMethod start) {
        var seen = new HashSet<JavaMethod>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var method = next.pop();
            if (seen.add(method)) {
                method.getMethodCallsFromSelf()
                        .forEach(call -> call.getTarget()
                                .resolveMember()
                                .filter(target -> target.getOwner().equals(start.getOwner()))
                                .ifPresent(next::push));
            }
        }
        return seen;
    }
}

package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.quarterdeck.architecture.law.Conditions.are;
import static dev.quarterdeck.architecture.law.Conditions.should;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.quarterdeck.architecture.law.CompiledClass;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Refusals;
import dev.quarterdeck.architecture.law.Root;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class RefusalRules {
    /** Refused is an answer; the others are failures of things outside the product. */
    private static final Set<String> EXCEPTIONS = Set.of("kernel.refusal.Refused", "postgres.DatabaseUnavailable");

    @ArchTest
    static final Law refusals_have_stable_codes = Law.that(root -> classes()
                    .that(areReasons())
                    .should(should("say one literal code in UPPER_SNAKE", RefusalRules::unstable)))
            .because("programs of others read the code, so it is written down and never computed");

    @ArchTest
    static final Law refusals_have_codes_of_their_own = Law.that(
                    root -> classes().that(areReasons()).should(haveDistinctCodes()))
            .because("a code that means two things means nothing");

    @ArchTest
    static final Law refusals_are_records_of_sealed_families = Law.that(root -> classes()
                    .that(areReasons())
                    .should(should("be records in a sealed family that a module publishes", type -> loose(root, type))))
            .because("a module's refusals are part of what it publishes, all of them in one place");

    @ArchTest
    static final Law refusals_travel_in_one_exception = Law.that(root -> classes()
                    .that(are("are exceptions", type -> type.isAssignableTo(Throwable.class)))
                    .should(should(
                            "be on the list",
                            type -> EXCEPTIONS.stream().map(root::of).anyMatch(type.getName()::equals)
                                    ? List.of()
                                    : List.of("Class <%s> is an exception of its own".formatted(type.getName())))))
            .because("an expected no is a refusal with a code, and everything else is a bug");

    private RefusalRules() {}

    private static DescribedPredicate<JavaClass> areReasons() {
        return are("are reasons to refuse", type -> !type.isInterface() && type.isAssignableTo(RefusalReason.class));
    }

    private static List<String> unstable(JavaClass type) {
        var codes = Refusals.codes(type);
        return codes.size() == 1 && codes.getFirst().matches("[A-Z]+(?:_[A-Z0-9]+)*")
                ? List.of()
                : List.of("Class <%s> says %s".formatted(type.getName(), codes));
    }

    private static ArchCondition<JavaClass> haveDistinctCodes() {
        Map<String, String> known = new HashMap<>();
        return new ArchCondition<>("have a code of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var code : Refusals.codes(type)) {
                    var other = known.putIfAbsent(code, type.getName());
                    if (other != null && !other.equals(type.getName())) {
                        events.add(SimpleConditionEvent.violated(
                                type, "Classes <%s> and <%s> share %s".formatted(other, type.getName(), code)));
                    }
                }
            }
        };
    }

    private static List<String> loose(Root root, JavaClass type) {
        var inFamily = type.isRecord()
                && type.getRawInterfaces().stream()
                        .anyMatch(family -> family.isAssignableTo(RefusalReason.class)
                                && CompiledClass.of(family).sealed());
        var published = type.getPackageName().matches(".*\\.api(\\..*)?")
                || type.getPackageName().equals(root.of("kernel.refusal"));
        return inFamily && published ? List.of() : List.of("Class <%s> stands alone".formatted(type.getName()));
    }
}

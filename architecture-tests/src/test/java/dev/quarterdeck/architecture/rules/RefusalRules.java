package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.quarterdeck.architecture.law.Conditions.are;
import static dev.quarterdeck.architecture.law.Conditions.should;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import dev.quarterdeck.architecture.law.CompiledClass;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Refusals;
import dev.quarterdeck.architecture.law.Root;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class RefusalRules {
    private static final Set<String> EXCEPTIONS = Set.of(
            "kernel.refusal.Refused",
            // the database does not start
            "postgres.DatabaseUnavailable",
            // the server does not start as it is set up
            "app.server.database.StartRefused");

    @ArchTest
    static final Law refusals_have_stable_codes = Law.that(root -> classes()
                    .that(areReasons())
                    .should(should("say one literal code in UPPER_SNAKE", RefusalRules::unstable)))
            .because("programs of others read the code, so it is written down and never computed");

    @ArchTest
    static final Law refusals_have_codes_of_their_own = Law.that(
                    root -> classes().that(areReasons()).should(haveCodesOfTheirOwn(root)))
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
                            "be on the list, or stay checked within their package", type -> travelling(root, type))))
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

    private static ArchCondition<JavaClass> haveCodesOfTheirOwn(Root root) {
        Map<String, JavaClass> known = new HashMap<>();
        return should(
                "have a code of their own",
                type -> Refusals.codes(type).stream()
                        .flatMap(code -> clash(root, code, type, known.computeIfAbsent(code, _ -> type)))
                        .toList());
    }

    /** Two modules may refuse for the same reason; one module has one record for it. */
    private static Stream<String> clash(Root root, String code, JavaClass one, JavaClass other) {
        var sameReason = !moduleOf(root, one).equals(moduleOf(root, other))
                && one.getSimpleName().equals(other.getSimpleName())
                && Refusals.kinds(one).equals(Refusals.kinds(other));
        return one.equals(other) || sameReason
                ? Stream.empty()
                : Stream.of("Classes <%s> and <%s> share %s".formatted(other.getName(), one.getName(), code));
    }

    private static String moduleOf(Root root, JavaClass type) {
        return type.getPackageName().substring(root.name().length() + 1).replaceFirst("\\..*", "");
    }

    private static List<String> loose(Root root, JavaClass type) {
        var inFamily = type.isRecord()
                && type.getRawInterfaces().stream()
                        .anyMatch(family -> family.isAssignableTo(RefusalReason.class)
                                && CompiledClass.of(family).sealed());
        var published = type.getPackageName().matches(".*\\.api(\\..*)?")
                || type.getPackageName().equals(root.of("kernel.refusal"))
                || type.getPackageName().startsWith(root.of("app."));
        return inFamily && published ? List.of() : List.of("Class <%s> stands alone".formatted(type.getName()));
    }

    private static List<String> travelling(Root root, JavaClass type) {
        var stays = !type.isAssignableTo(RuntimeException.class)
                && !type.getModifiers().contains(JavaModifier.PUBLIC);
        return stays || EXCEPTIONS.stream().map(root::of).anyMatch(type.getName()::equals)
                ? List.of()
                : List.of("Class <%s> is an exception of its own".formatted(type.getName()));
    }
}

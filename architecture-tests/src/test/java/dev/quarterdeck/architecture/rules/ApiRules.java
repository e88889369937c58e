package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static dev.quarterdeck.architecture.law.Conditions.are;
import static dev.quarterdeck.architecture.law.Conditions.arePartOfTheCode;
import static dev.quarterdeck.architecture.law.Conditions.should;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.CompiledClass;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Root;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class ApiRules {
    @ArchTest
    static final Law entry_points_take_their_context_first = Law.that(root -> methods()
                    .that(areEntryPoints(root))
                    .should(Exempt.from(
                            "take a composite first",
                            root,
                            Exempt.WITHOUT_CONTEXT,
                            method -> !method.getRawParameterTypes().isEmpty()
                                    && method.getRawParameterTypes().getFirst().isAssignableTo(Composite.class))))
            .because("an operation that is given its context has no reason to ask where things live");

    @ArchTest
    static final Law entry_points_name_their_permission = Law.that(root -> methods()
                    .that(areEntryPoints(root))
                    .should(Exempt.from(
                            "name the permission they require",
                            root,
                            Exempt.WITHOUT_CONTEXT,
                            method -> method.isAnnotatedWith(Requires.class))))
            .because("an entry point nobody thought about would be open to every role");

    @ArchTest
    static final Law every_entry_point_is_called = Law.that(root ->
                    methods().that(areEntryPoints(root)).should(should("be called by the product", ApiRules::uncalled)))
            .because("what nobody calls is kept, tested and secured for nobody");

    @ArchTest
    static final Law the_api_is_interfaces_and_values = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAnyPackage(root.all(Modules.API))
                    .should(should(
                            "be interfaces, records or enums",
                            type -> type.isInterface() || type.isRecord() || type.isEnum()
                                    ? List.of()
                                    : List.of("Class <%s> is none of these".formatted(type.getName())))))
            .because("behaviour that is published cannot be changed any more");

    @ArchTest
    static final Law optional_is_only_returned = Law.that(
                    root -> classes().should(should("neither hold nor take an Optional", ApiRules::optionals)))
            .because("absence has one form where values are kept or passed, and that is @Nullable");

    private ApiRules() {}

    private static DescribedPredicate<JavaMethod> areEntryPoints(Root root) {
        return are("are entry points of a module", method -> {
            var owner = method.getOwner();
            return owner.isInterface()
                    && owner.isTopLevelClass()
                    && !method.getModifiers().contains(JavaModifier.STATIC)
                    && !CompiledClass.of(owner).sealed()
                    && owner.getPackageName().matches(root.name().replace(".", "\\.") + "\\.[a-z]+\\.api(\\..*)?");
        });
    }

    private static List<String> uncalled(JavaMethod method) {
        return method.getAccessesToSelf().isEmpty()
                        && method.getReferencesToSelf().isEmpty()
                ? List.of("Method <%s> is never called".formatted(method.getFullName()))
                : List.of();
    }

    private static List<String> optionals(JavaClass type) {
        var fields = type.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(Optional.class))
                .map(field -> field.getFullName());
        var takers = type.getCodeUnits().stream()
                .filter(unit -> !unit.getName().startsWith("lambda$"))
                .filter(unit ->
                        unit.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(Optional.class)))
                .map(unit -> unit.getFullName());
        return Stream.concat(fields, takers)
                .map(name -> "<%s> is or takes an Optional".formatted(name))
                .toList();
    }
}

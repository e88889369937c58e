package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.quarterdeck.architecture.law.Conditions.arePartOfTheCode;
import static dev.quarterdeck.architecture.law.Conditions.resideInOneOf;
import static dev.quarterdeck.architecture.law.Conditions.should;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Root;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class ModuleRules {
    @ArchTest
    static final Law every_package_belongs_to_a_module = Law.that(root -> classes()
                    .should(resideInOneOf(
                            root.name(),
                            root.of("kernel.."),
                            root.of("postgres.."),
                            root.of("governance.."),
                            root.of("mission.."),
                            root.of("execution.."),
                            root.of("app.."))))
            .because("a package nobody registered is held to no other rule");

    @ArchTest
    static final Law every_package_of_a_module_has_its_place = Law.that(root -> classes()
                    .that()
                    .resideInAnyPackage(root.all(Modules.EVERYTHING))
                    .should(resideInOneOf(
                            root.of("(governance|mission|execution)"),
                            root.of("(governance|mission|execution).api.."),
                            root.of("*.internal.domain.."),
                            root.of("*.internal.application.."),
                            root.of("*.internal.adapter.(web|cli).."),
                            root.of("*.internal.adapter.jooq.."),
                            root.of("governance.internal.adapter.(jdbc|random|files|password|sealing).."),
                            root.of("mission.internal.adapter.(files|contract|postgres).."),
                            root.of("execution.internal.adapter.(jgit|process|acp|demo|scheduler|json|random).."))))
            .because("where a class lies says what it may know; a new kind of adapter is registered here first");

    @ArchTest
    static final Law every_package_is_null_marked = Law.that(root -> classes()
                    .that()
                    .resideOutsideOfPackage("..jooq.generated..")
                    .should(should("be in a null-marked package", ModuleRules::unmarked)))
            .because("@NullMarked does not reach sub-packages, and an unmarked one is not checked for null at all");

    @ArchTest
    static final Law module_internals_stay_inside = Law.that(root -> CompositeArchRule.of(
                    List.of(outside(root, "governance"), outside(root, "mission"), outside(root, "execution"))))
            .because("a module that others reach into cannot change; its api package is all there is to them");

    @ArchTest
    static final Law modules_depend_in_one_direction = Law.that(root -> CompositeArchRule.of(List.of(
                    uses(root, "postgres..", List.of()),
                    uses(root, "governance..", List.of("kernel..")),
                    uses(root, "mission..", List.of("kernel..", "governance.api..")),
                    uses(root, "execution..", List.of("kernel..", "governance.api..", "mission.api..")))))
            .because("two modules that know each other are one module");

    @ArchTest
    static final Law the_kernel_needs_only_the_language = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAPackage(root.of("kernel.."))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(root.of("kernel.."), "java..", "org.jspecify.."))
            .because("every module depends on the kernel, so whatever it needed they all would");

    private ModuleRules() {}

    private static List<String> unmarked(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class)
                ? List.of()
                : List.of("Class <%s> is in a package that is not @NullMarked".formatted(type.getName()));
    }

    private static ArchRule outside(Root root, String module) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root.of(module + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root.of(module), root.of(module + ".internal.."));
    }

    private static ArchRule uses(Root root, String module, List<String> others) {
        var own = PackageMatcher.of(root.of(module));
        var product = PackageMatcher.of(root.name() + "..");
        return classes().that().resideInAPackage(root.of(module)).should(knowOnly(root, others, own, product));
    }

    private static ArchCondition<JavaClass> knowOnly(
            Root root, List<String> others, PackageMatcher own, PackageMatcher product) {
        return should(
                "know of the product only " + others,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            var target = dependency
                                    .getTargetClass()
                                    .getBaseComponentType()
                                    .getPackageName();
                            return product.matches(target)
                                    && !own.matches(target)
                                    && others.stream()
                                            .noneMatch(other -> PackageMatcher.of(root.of(other))
                                                    .matches(target));
                        })
                        .map(dependency -> dependency.getDescription())
                        .toList());
    }
}

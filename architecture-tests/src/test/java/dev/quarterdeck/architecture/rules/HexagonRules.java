package dev.quarterdeck.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.quarterdeck.architecture.law.Conditions.are;
import static dev.quarterdeck.architecture.law.Conditions.arePartOfTheCode;
import static dev.quarterdeck.architecture.law.Conditions.should;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.CompiledClass;
import dev.quarterdeck.architecture.law.Instructions;
import dev.quarterdeck.architecture.law.Law;
import dev.quarterdeck.architecture.law.Root;
import dev.quarterdeck.architecture.law.Uses;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.GitFacts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@SuppressWarnings("MemberName") // a law's name is a sentence
final class HexagonRules {
    @ArchTest
    static final Law the_domain_uses_only_the_language_and_its_own_words = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAPackage(root.of(Modules.DOMAIN))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            root.of(Modules.DOMAIN),
                            root.of("*.api.."),
                            root.of("kernel.."),
                            "java..",
                            "org.jspecify.."))
            .because("a log written years ago must replay the same way after every framework upgrade");

    @ArchTest
    static final Law the_application_knows_no_technology = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAPackage(root.of(Modules.APPLICATION))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            root.of(Modules.APPLICATION),
                            root.of(Modules.DOMAIN),
                            root.of("*.api.."),
                            root.of("kernel.."),
                            "java..",
                            "org.jspecify..",
                            "org.slf4j",
                            "org.springframework.stereotype",
                            "org.springframework.beans.factory.annotation"))
            .because("what the product does must not change with how it is stored, sent or shown");

    @ArchTest
    static final Law the_api_speaks_no_technology = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAnyPackage(root.all(Modules.API))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(root.of("*.api.."), root.of("kernel.."), "java..", "org.jspecify.."))
            .because("a module that publishes a framework's type makes every other module depend on that framework");

    @ArchTest
    static final Law driving_adapters_use_only_the_api = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAnyPackage(root.all(Modules.WEB, Modules.CLI))
                    .should(should("use of the modules only what they publish", type -> pastTheApi(root, type))))
            .because("permissions are checked where the api is entered; what goes past it goes past them");

    @ArchTest
    static final Law adapters_do_not_know_each_other = Law.that(
                    root -> slices().matching(root.name() + ".*.internal.adapter.(*)..")
                            .should()
                            .notDependOnEachOther())
            .because("an adapter is replaced alone");

    @ArchTest
    static final Law services_and_adapters_are_package_private = Law.that(root -> classes()
                    .that()
                    .resideInAnyPackage(root.all("*.internal.."))
                    .and(are("are adapters or implement a role of the module", type -> isBehindARole(root, type)))
                    .should()
                    .notBePublic())
            .because("whoever can name the class behind a port depends on it sooner or later");

    @ArchTest
    static final Law dependencies_come_through_the_constructor = Law.that(root ->
                    classes().should(should("inject nothing into fields or setters", HexagonRules::injectedLater)))
            .because("an object that exists is complete, and a test can make it without a container");

    @ArchTest
    static final Law switches_of_the_domain_have_no_default = Law.that(root -> classes()
                    .that()
                    .resideInAPackage(root.of(Modules.DOMAIN))
                    .should(should(
                            "switch over types without a default",
                            type -> Uses.contain(
                                            "switches over types and has a default",
                                            Instructions::switchOverTypesWithDefault)
                                    .by(type))))
            .because("a new kind of fact must not compile until someone says what it means");

    @ArchTest
    static final Law roles_of_the_kernel_are_played_by_execution = Law.that(root -> classes()
                    .that(are("answer for git", type -> !type.isInterface() && answersForGit(type)))
                    .should()
                    .resideInAPackage(root.of("execution.internal..")))
            .because("the module that knows where work happens is the one that touches repositories");

    @ArchTest
    static final Law nothing_is_left_over = Law.that(root -> classes()
                    .that(arePartOfTheCode())
                    .and()
                    .resideInAnyPackage(root.all("*.internal.."))
                    .and()
                    .resideOutsideOfPackage("..generated..")
                    .and()
                    .areTopLevelClasses()
                    .should(should(
                            "be used by another class, found by the container or started by name",
                            HexagonRules::unused)))
            .because("code nobody runs is read, kept and secured all the same");

    private static final List<String> INJECTIONS =
            List.of("Autowired", "Inject", "Value", "Resource", "PersistenceContext");

    private HexagonRules() {}

    private static List<String> pastTheApi(Root root, JavaClass type) {
        var own = type.getPackageName();
        return Uses.dependOn(target -> {
                    var name = target.getPackageName();
                    return name.startsWith(root.name() + ".")
                            && name.contains(".internal.")
                            && !name.startsWith(own)
                            && !own.startsWith(name);
                })
                .by(type);
    }

    private static boolean isBehindARole(Root root, JavaClass type) {
        var adapter = type.getPackageName().contains(".internal.adapter") && type.isMetaAnnotatedWith(Component.class);
        return !type.isInterface()
                && (adapter || type.getAllRawInterfaces().stream().anyMatch(role -> isRole(root, role)));
    }

    private static boolean isRole(Root root, JavaClass type) {
        return !type.isNestedClass()
                && PackageMatchers.of(root.all("*.api..", Modules.APPLICATION)).test(type.getPackageName())
                && !CompiledClass.of(type).sealed();
    }

    private static List<String> injectedLater(JavaClass type) {
        return Stream.concat(type.getFields().stream(), type.getMethods().stream())
                .filter(member -> member.getAnnotations().stream()
                        .anyMatch(annotation ->
                                INJECTIONS.contains(annotation.getRawType().getSimpleName())))
                .filter(member -> !member.isMetaAnnotatedWith("org.springframework.context.annotation.Bean"))
                .map(member -> "<%s> is injected after construction".formatted(member.getFullName()))
                .toList();
    }

    private static boolean answersForGit(JavaClass type) {
        return type.isAssignableTo(GitFacts.class) || type.isAssignableTo(ArtifactCommits.class);
    }

    private static List<String> unused(JavaClass type) {
        var found = type.isMetaAnnotatedWith(Component.class)
                || type.tryGetMethod("main", String[].class).isPresent();
        // A class may be there for the types in it alone.
        var used = type.getPackage().getClasses().stream()
                .filter(part -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(dependency -> !dependency.getOriginClass().getName().startsWith(type.getName()));
        return found || used ? List.of() : List.of("Class <%s> is used by nothing".formatted(type.getName()));
    }
}

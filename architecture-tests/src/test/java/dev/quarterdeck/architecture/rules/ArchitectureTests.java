package dev.quarterdeck.architecture.rules;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.quarterdeck.architecture.law.Product;

/** Runs every rule over the product. Surefire does not find the classes of rules themselves. */
@AnalyzeClasses(packages = "dev.quarterdeck", importOptions = Product.Only.class)
final class ArchitectureTests {
    @ArchTest
    static final ArchTests MODULES = ArchTests.in(ModuleRules.class);

    @ArchTest
    static final ArchTests HEXAGON = ArchTests.in(HexagonRules.class);

    @ArchTest
    static final ArchTests API = ArchTests.in(ApiRules.class);

    @ArchTest
    static final ArchTests TECHNOLOGY = ArchTests.in(TechnologyRules.class);

    @ArchTest
    static final ArchTests CONTEXT = ArchTests.in(ContextRules.class);

    @ArchTest
    static final ArchTests LOG = ArchTests.in(LogRules.class);

    @ArchTest
    static final ArchTests EDGE = ArchTests.in(EdgeRules.class);

    @ArchTest
    static final ArchTests REFUSALS = ArchTests.in(RefusalRules.class);

    @ArchTest
    static final ArchTests GUARDS = ArchTests.in(GuardRules.class);
}

package dev.quarterdeck.architecture.reference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.QuarterdeckApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

final class ModulesPageTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(QuarterdeckApplication.class);

    @Test
    void modulesReachEachOtherThroughTheirPublishedPackages() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsDescribed() throws IOException {
        new GeneratedPage("modules.md", page()).assertCommitted();
    }

    /** The same modules as a drawing tool reads them; the page above says it in words and is what is kept. */
    @Test
    @Tag("soak")
    void everyModuleIsDrawnWithAllItUses() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modulith-docs"))
                .writeDocumentation();

        assertThat(Path.of("target/modulith-docs/components.puml")).content().contains("Governance", "Execution");
    }

    private static String page() {
        var modules = MODULES.stream()
                .map(Described::of)
                .sorted(Comparator.comparing(Described::name))
                .toList();
        return """
                # Modules

                ```mermaid
                flowchart TD
                %s```

                An arrow reads "may use". Of a module only its package `api` can be reached, of the kernel everything.

                %s""".formatted(
                        modules.stream().map(Described::picture).collect(joining()),
                        modules.stream().map(Described::section).collect(joining("\n")));
    }

    private record Described(String name, String title, List<String> uses, List<String> published) {
        static Described of(org.springframework.modulith.core.ApplicationModule module) {
            var uses = packageOf(module).getAnnotation(ApplicationModule.class).allowedDependencies();
            var published = module.getNamedInterfaces().stream()
                    .filter(role -> role.isNamed())
                    .flatMap(role -> role.asJavaClasses())
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .map(type -> type.getSimpleName())
                    .sorted()
                    .toList();
            return new Described(module.getIdentifier().toString(), module.getDisplayName(), List.of(uses), published);
        }

        private static Package packageOf(org.springframework.modulith.core.ApplicationModule module) {
            try {
                return Class.forName(module.getBasePackage().getName() + ".package-info")
                        .getPackage();
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String picture() {
            var arrows = uses.stream()
                    .map(used -> "    %s --> %s\n".formatted(name, used.replaceFirst(" .*", "")))
                    .collect(joining());
            return "    %s[%s]\n%s".formatted(name, title, arrows);
        }

        String section() {
            return """
                    ## %s

                    May use: %s.
                    Publishes: %s.
                    """.formatted(title, listed(uses), listed(published));
        }

        private static String listed(List<String> names) {
            return names.isEmpty() ? "nothing" : names.stream().collect(joining("`, `", "`", "`"));
        }
    }
}

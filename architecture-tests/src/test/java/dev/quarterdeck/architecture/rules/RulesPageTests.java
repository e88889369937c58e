package dev.quarterdeck.architecture.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.quarterdeck.architecture.reference.GeneratedPage;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RulesPageTests {
    @Test
    void thePageOfRulesIsUpToDate() throws IOException {
        new GeneratedPage("architecture-rules.md", page()).assertCommitted();
    }

    private static String page() {
        var rules = Clause.all();
        var sections = rules.stream()
                .collect(groupingBy(Clause::home, TreeMap::new, mapping(RulesPageTests::item, joining())));
        return """
                # Architecture rules

                Every build holds the product to these %d rules. Each is also held against classes that break it on purpose
                (`architecture-tests/src/test/planted/RULE`), so a rule that can no longer fail fails the build.

                %s
                ## Entry points without a context

                %s""".formatted(
                        rules.size(),
                        sections.entrySet().stream()
                                .map(section -> "## %s\n\n%s".formatted(section.getKey(), section.getValue()))
                                .collect(joining("\n")),
                        new TreeMap<>(Exempt.WITHOUT_CONTEXT)
                                .entrySet().stream()
                                        .map(exempt -> "- `%s`: %s.\n".formatted(exempt.getKey(), exempt.getValue()))
                                        .collect(joining()));
    }

    private static String item(Clause clause) {
        return """
                - **%s**, because %s.
                  Planted: %s
                """.formatted(clause.sentence(), clause.law().reason(), violators(clause));
    }

    private static String violators(Clause clause) {
        var planted = Planted.against(clause.name());
        List<String> names = planted.violators().stream()
                .map(name -> name.substring(planted.root().name().length() + 1))
                .toList();
        return names.stream().collect(joining("`, `", "`", "`"));
    }
}

package dev.quarterdeck.architecture.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a surface from every site of a stage and says where the answers part. */
record Parity(Terminal terminal, Stage stage) {
    /** What may differ by site: where the caller stands, and which working tree has a branch checked out. */
    private static final Set<String> BY_SITE =
            Set.of("currentDirectory", "currentCheckout", "worktreeRoot", "worktree", "infrastructure");

    /** Those of the sites whose answer is not the first site's, each with both answers. */
    List<String> differences(Surface surface, List<Site> sites) {
        ask(surface, Site.PRIMARY_ROOT); // What a first run changes is changed now.
        var expected = ask(surface, Site.PRIMARY_ROOT);
        var differences = new ArrayList<String>();
        for (var site : sites) {
            if (site.existsIn(stage.topology()) && surface.isAskedFrom(site)) {
                var answer = ask(surface, site);
                if (!answer.equals(expected) && !isExpected(surface, site, answer)) {
                    differences.add("%s from %s in %s:%n  %s%n  %s%n"
                            .formatted(surface, site, stage.topology(), expected, answer));
                }
            }
        }
        return differences;
    }

    private static boolean isExpected(Surface surface, Site site, String answer) {
        var code = Surfaces.EXPECTED_REFUSALS
                .getOrDefault(surface.name(), Map.of())
                .get(site);
        return code != null && answer.startsWith("2 {\"code\":\"%s\"".formatted(code));
    }

    private String ask(Surface surface, Site site) {
        return stage.at(site, () -> {
            var answer = terminal.call(stage.directory(site), arguments(surface, site));
            return answer.exit() + " " + normalised(answer) + answer.err();
        });
    }

    private List<String> arguments(Surface surface, Site site) {
        var named = surface.scope() == Surface.Scope.MISSION && !site.standsInTheRepository()
                ? Stream.of("--mission", stage.mission())
                : Stream.<String>empty();
        var common = Stream.of("--json", "--idempotency-key", "parity-" + stage.topology());
        return Stream.of(surface.arguments(stage).stream(), named, common)
                .flatMap(words -> words)
                .collect(Collectors.toList());
    }

    private static String normalised(Terminal.Answer answer) {
        if (!answer.out().startsWith("{")) {
            return answer.out();
        }
        var json = JsonMapper.shared().readTree(answer.out());
        strip(json);
        return json.toString();
    }

    private static void strip(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove(BY_SITE);
        }
        json.forEach(Parity::strip);
    }
}

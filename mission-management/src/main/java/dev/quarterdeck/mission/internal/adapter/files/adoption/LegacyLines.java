package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.internal.application.adoption.LineReading;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads mirrored lines back, and tells who their actors are. */
@Component
class LegacyLines implements LineReading {
    private static final Set<String> PEOPLE = Set.of("user", "human", "hic");
    private static final Set<String> COMMANDS = Set.of(
            "merge",
            "finalize-tasks",
            "implement-command",
            "review-command",
            "system",
            "spec-kitty",
            "spec-kitty-generator");
    private static final Set<String> AGENTS = Set.of(
            "claude", "codex", "copilot", "gemini", "qwen", "opencode", "kilocode", "augment", "cursor", "pi", "letta");

    @Override
    public AdoptedFact read(String line) {
        var bytes = line.getBytes(UTF_8);
        return LineParser.parse(bytes, 0, bytes.length);
    }

    @Override
    public Actor actor(String name) {
        return new Actor(kind(name), name, name, Actor.Origin.LOCAL, null);
    }

    private static Actor.Kind kind(String name) {
        if (PEOPLE.contains(name)) {
            return Actor.Kind.HUMAN;
        }
        if (COMMANDS.contains(name) || name.startsWith("migration")) {
            return Actor.Kind.SERVICE;
        }
        var tool = name.split("[:_-]", 2)[0];
        return AGENTS.contains(tool) || name.indexOf(':') > 0 ? Actor.Kind.LLM_AGENT : Actor.Kind.EXTERNAL_SYSTEM;
    }
}

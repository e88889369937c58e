package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who takes part in a mission, over HTTP or at a terminal. */
sealed interface Crew {
    /** What a command came to: an answer, or a refusal's code. */
    record Outcome(@Nullable JsonNode answer, String code) {
        JsonNode succeeded() {
            if (answer == null) {
                throw new AssertionError(code);
            }
            return answer;
        }
    }

    Outcome join(String role);

    Outcome intent(String intent);

    Outcome focus(String kind, String target);

    Outcome start(String step);

    Outcome acknowledge(String warning, String action, String rationale);

    /** The open and the past ones. */
    JsonNode warnings();

    /** Over HTTP. */
    record OverHttp(Api api, String mission) implements Crew {
        @Override
        public Outcome join(String role) {
            return post("join", Map.of("role", role));
        }

        @Override
        public Outcome intent(String intent) {
            return post("drive-intent", Map.of("intent", intent));
        }

        @Override
        public Outcome focus(String kind, String target) {
            return post("focus", Map.of("kind", kind, "target", target));
        }

        @Override
        public Outcome start(String step) {
            return post("step-executions", Map.of("step", step));
        }

        @Override
        public Outcome acknowledge(String warning, String action, String rationale) {
            var said = Map.of("acknowledgement", action, "rationale", rationale);
            return post("warnings/%s/acknowledgements".formatted(warning), said);
        }

        @Override
        public JsonNode warnings() {
            return api.get("/api/missions/%s/warnings".formatted(mission)).get("items");
        }

        private Outcome post(String what, Map<String, ?> body) {
            var answer = api.tryPost("/api/missions/%s/%s".formatted(mission, what), body, null);
            var code = answer.code();
            return code.isEmpty() ? new Outcome(answer.succeeded(), code) : new Outcome(null, code);
        }
    }

    /** With {@code qd}. */
    record AtTerminal(Installation installation, Path directory, String token, String mission) implements Crew {
        @Override
        public Outcome join(String role) {
            return call("join", "--role", role);
        }

        @Override
        public Outcome intent(String intent) {
            return call("intent", intent);
        }

        @Override
        public Outcome focus(String kind, String target) {
            return call("focus", kind + ":" + target);
        }

        @Override
        public Outcome start(String step) {
            return call("step", "start", step);
        }

        @Override
        public Outcome acknowledge(String warning, String action, String rationale) {
            return call("ack", warning, action, "--rationale", rationale);
        }

        @Override
        public JsonNode warnings() {
            return call("warnings", "--all").succeeded().get("items");
        }

        private Outcome call(String... words) {
            var all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--mission", mission, "--json"));
            var environment = new HashMap<>(Map.of("QD_TOKEN", token));
            var result = installation.qd(environment, directory, all.toArray(String[]::new));
            var json = JsonMapper.shared().readTree(result.out());
            return result.exit() == 0
                    ? new Outcome(json, "")
                    : new Outcome(null, json.path("code").asString());
        }
    }
}

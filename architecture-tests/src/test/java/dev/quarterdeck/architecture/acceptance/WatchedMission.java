package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.EventReader;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A mission in which something happens whenever it is told to. */
record WatchedMission(Supplier<Api> api, String id) {
    static WatchedMission in(GitRepository repository, Installation installation) {
        installation.qd(repository.root(), "adopt", ".").succeeded();
        var specified = installation.json(
                repository.root(), "specify", "Watched", "--topology", "single_branch", "--target", "main");
        return new WatchedMission(
                installation::api, specified.at("/mission/mission/missionId").asString());
    }

    WatchedMission at(Supplier<Api> other) {
        return new WatchedMission(other, id);
    }

    EventReader watched() {
        return EventReader.of(api, path("stream"));
    }

    /** Appends one event; asked again with the same number it appends no other. */
    void happen(int number) {
        happen(number, "number " + number);
    }

    void happen(int number, String why) {
        var answer = tryHappen(number, why);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    Api.Answer tryHappen(int number, String why) {
        var what = number % 2 == 0 ? "pause" : "reopen";
        return api.get().tryPost(path(what), Map.of("reason", why), "happen " + number);
    }

    /** Everything that happened, as it was stored. */
    List<String> envelopes() {
        return events().stream().map(event -> event.get("envelope").asString()).toList();
    }

    long version() {
        return events().size();
    }

    String path(String what) {
        return "/api/missions/%s/%s".formatted(id, what);
    }

    private List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        for (var after = "0"; !after.isEmpty(); ) {
            var page = api.get().get(path("events?limit=200&after=" + after));
            page.get("items").forEach(events::add);
            after = page.get("nextCursor").isNull()
                    ? ""
                    : page.get("nextCursor").asString();
        }
        return events;
    }
}

package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.internal.domain.commit.MergedLane;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Merged lanes as JSON text, in a form that stays readable when the types change. */
final class LanesFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LanesFormat() {}

    static String write(List<MergedLane> lanes) {
        return JSON.writeValueAsString(lanes.stream()
                .map(lane -> new Stored(
                        lane.lane(),
                        lane.branch().value(),
                        lane.worktree().toString(),
                        lane.head().value()))
                .toList());
    }

    static List<MergedLane> read(String text) {
        return Arrays.stream(JSON.readValue(text, Stored[].class))
                .map(stored -> new MergedLane(
                        stored.lane(),
                        new BranchName(stored.branch()),
                        Path.of(stored.worktree()),
                        new CommitId(stored.head())))
                .toList();
    }

    record Stored(String lane, String branch, String worktree, String head) {}
}

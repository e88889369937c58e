package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A lanes manifest: which work packages share a branch. */
record LanesFile(
        Map<String, List<String>> lanes,
        @Nullable BranchName missionBranch,
        @Nullable CommitId planningCommit) {
    static final LanesFile NONE = new LanesFile(Map.of(), null, null);

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    static @Nullable LanesFile read(byte[] content) {
        var root = Json.object(content);
        if (root == null || !root.path("lanes").isArray()) {
            return null;
        }
        var lanes = new TreeMap<String, List<String>>();
        for (var lane : root.path("lanes")) {
            var id = lane.path("lane_id");
            if (id.isString()) {
                lanes.put(Texts.plain(id.stringValue()), texts(lane.path("wp_ids")));
            }
        }
        return new LanesFile(lanes, branch(root.path("mission_branch")), commit(root.path("planning_commit_sha")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> {
            if (item.isString()) {
                texts.add(Texts.plain(item.stringValue()));
            }
        });
        return texts;
    }

    private static @Nullable BranchName branch(JsonNode name) {
        try {
            return name.isString() ? BranchName.of(name.stringValue()) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable CommitId commit(JsonNode name) {
        return name.isString() && COMMIT.matcher(name.stringValue()).matches() ? CommitId.of(name.stringValue()) : null;
    }
}

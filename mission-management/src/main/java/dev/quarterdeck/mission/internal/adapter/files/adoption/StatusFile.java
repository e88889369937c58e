package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.StatusAnswers;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The snapshot Spec Kitty keeps of its own answer. */
final class StatusFile {
    private StatusFile() {}

    /** How each work package stands, in our words where they exist; null when the file cannot be read. */
    static @Nullable Map<String, String> read(byte[] content) {
        var root = Json.object(content);
        if (root == null || !root.path("work_packages").isObject()) {
            return null;
        }
        var told = new TreeMap<String, String>();
        root.path("work_packages").properties().forEach(entry -> {
            var lane = entry.getValue().path("lane");
            told.put(Texts.plain(entry.getKey()), lane.isString() ? word(lane.stringValue()) : "nothing");
        });
        return told;
    }

    private static String word(String lane) {
        var status = LegacyWords.status(lane);
        if (status != null) {
            return status.wireName();
        }
        return LegacyWords.isNowhere(lane) ? StatusAnswers.NEVER_MOVED : Texts.plain(lane);
    }
}

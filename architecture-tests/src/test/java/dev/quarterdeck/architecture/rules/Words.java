package dev.quarterdeck.architecture.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that only one place may say. */
final class Words {
    private static final Pattern MISSION_NAME = Pattern.compile(
            "(?:^|heads/)(?:missions?|mission-lane|mission-target)/|\\.worktrees|-coordination$|-lane-");
    private static final Set<String> LEGACY_KEYS =
            Set.of("doing", "wp_id", "feature_slug", "mission_slug", "from_lane", "to_lane");
    private static final Set<String> LEGACY_PIECES =
            Set.of("kitty-specs", "kitty/", ".kittify", "status.events.jsonl", "spec_kitty");
    private static final Pattern SETTING = Pattern.compile("(?:qd|quarterdeck)[._-][a-z0-9._-]+");
    private static final Pattern WAY_AROUND = Pattern.compile(
            "skip|disable|bypass|unsafe|insecure|without|no-?check|no-?verify|ignore|allow-?all|trust-?all");

    private static final Pattern WRITES_EVENTS = Pattern.compile(
            "(?i)\\b(?:into|update|delete\\s+from|truncate(?:\\s+table)?|copy)\\s+(?:mission\\.)?mission_event\\b");

    private Words() {}

    static boolean writesEvents(String text) {
        return WRITES_EVENTS.matcher(text).find();
    }

    /** Names a table of the module's schema where a statement names one. */
    static boolean sqlOn(String module, String text) {
        return Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|copy)\\s+" + module + "\\.[a-z]")
                .matcher(text)
                .find();
    }

    static boolean nameOfAMission(String text) {
        return MISSION_NAME.matcher(text).find();
    }

    static boolean ofTheAdoptedFormat(String text) {
        return LEGACY_KEYS.contains(text) || LEGACY_PIECES.stream().anyMatch(text::contains);
    }

    /** A setting or variable of the environment that sounds like a way around something. */
    static boolean wayAroundAGuard(String text) {
        var setting = text.toLowerCase(Locale.ROOT).replace('_', '-');
        return SETTING.matcher(setting).matches() && WAY_AROUND.matcher(setting).find();
    }
}

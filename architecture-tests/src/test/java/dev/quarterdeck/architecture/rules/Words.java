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

    private Words() {}

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

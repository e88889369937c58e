package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Slug;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Spec Kitty calls a mission's directory, branches and worktrees; they keep these names. */
final class LegacyNames {
    /** Where its missions live. */
    static final String MISSIONS = "kitty-specs";

    private static final String BRANCH = "kitty/mission-";
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}-(?=.)");
    private static final Pattern SHORT_ID = Pattern.compile("-([0-7][0-9A-HJKMNP-TV-Z]{7})$");

    private LegacyNames() {}

    /** The short id a directory's name ends with. */
    static Optional<String> shortId(String name) {
        var matcher = SHORT_ID.matcher(name);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The words a person knows the mission by: no number before them, no short id behind. */
    static Slug slug(String name) {
        var words = NUMBER.matcher(SHORT_ID.matcher(name).replaceFirst("")).replaceFirst("");
        try {
            return Slug.of(words.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return fromWords(words);
        }
    }

    private static Slug fromWords(String words) {
        try {
            return Slug.fromTitle(words);
        } catch (IllegalArgumentException _) {
            return Slug.of("mission");
        }
    }

    /** The mission's own branch as its name alone says, before anything is known but its metadata. */
    static Optional<BranchName> branch(String name, MissionId mission) {
        var full = shortId(name).isPresent() ? name : name + "-" + mission.mid8();
        try {
            return Optional.of(BranchName.of(BRANCH + full));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** @param recorded the mission's own branch as its files name it; absent where they do not */
    static MissionNames names(String name, MissionId mission, @Nullable BranchName recorded) {
        var branch = recorded == null ? branch(name, mission).orElseGet(() -> plain(mission)) : recorded;
        var stem = branch.value().startsWith(BRANCH) ? branch.value().substring(BRANCH.length()) : name;
        var folder = stem.replace('/', '-');
        return new MissionNames(
                name, MISSIONS + "/" + name, branch, folder + "-coord", branch + "-lane-", folder + "-lane-");
    }

    private static BranchName plain(MissionId mission) {
        return BranchName.of(BRANCH + mission.mid8());
    }
}

package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of Spec Kitty that are called otherwise here; mapped once, and unknown to everything behind. */
final class LegacyWords {
    /** Where a work package comes from that had no status. */
    static final String NOWHERE = "genesis";

    private static final String NEVER_MOVED = "uninitialized";

    private LegacyWords() {}

    /** The status a word means; null when it means none. */
    static @Nullable WorkPackageStatus status(String word) {
        var status = exact(word);
        return status == null ? exact(word.strip().toLowerCase(Locale.ROOT)) : status;
    }

    /** Whether a word says that a work package has no status. */
    static boolean isNowhere(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return plain.equals(NOWHERE) || plain.equals(NEVER_MOVED);
    }

    static Optional<Topology> topology(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "single_branch", "flat" -> Optional.of(Topology.SINGLE_BRANCH);
            case "lanes" -> Optional.of(Topology.LANES);
            case "coord" -> Optional.of(Topology.COORDINATION);
            case "lanes_with_coord" -> Optional.of(Topology.LANES_WITH_COORDINATION);
            default -> Optional.empty();
        };
    }

    private static @Nullable WorkPackageStatus exact(String word) {
        return switch (word) {
            case "planned" -> WorkPackageStatus.PLANNED;
            case "claimed" -> WorkPackageStatus.CLAIMED;
            case "in_progress", "doing" -> WorkPackageStatus.IN_PROGRESS;
            case "for_review" -> WorkPackageStatus.FOR_REVIEW;
            case "in_review" -> WorkPackageStatus.IN_REVIEW;
            case "approved" -> WorkPackageStatus.APPROVED;
            case "done" -> WorkPackageStatus.DONE;
            case "blocked" -> WorkPackageStatus.BLOCKED;
            case "canceled" -> WorkPackageStatus.CANCELED;
            default -> null;
        };
    }
}

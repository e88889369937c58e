package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.LogVerification.Verification;
import java.util.List;

/** Every reason a command on a mission as a whole is refused. */
public sealed interface MissionRefusal extends RefusalReason {
    /** The mission has moved on since the caller looked. */
    record StaleVersion(MissionId mission, Version wanted, Version actual) implements MissionRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public String code() {
            return "STALE_VERSION";
        }

        @Override
        public String message() {
            return "The mission is at version %s, not %s.".formatted(actual, wanted);
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String observed() {
            return actual.toString();
        }

        @Override
        public String expected() {
            return wanted.toString();
        }

        @Override
        public String nextStep() {
            return "look again and repeat: qd status " + mission.mid8();
        }
    }

    /** Another mission of the repository has this slug. */
    record SlugTaken(Slug slug, MissionId by) implements MissionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "SLUG_TAKEN";
        }

        @Override
        public String message() {
            return "The repository has a mission '%s' already.".formatted(slug);
        }

        @Override
        public String subject() {
            return slug.value();
        }

        @Override
        public String observed() {
            return by.value();
        }

        @Override
        public String nextStep() {
            return "choose another title, or look at that mission: qd show " + by.mid8();
        }
    }

    /** Recorded events do not follow from each other. */
    record LogBroken(int missions, int of, List<String> candidates) implements MissionRefusal {
        public LogBroken {
            candidates = List.copyOf(candidates);
        }

        public static LogBroken of(Verification verification) {
            var broken = verification.missions().stream()
                    .filter(proof -> proof.brokenAt() != null)
                    .map(proof -> "%s, version %s: %s".formatted(proof.slug(), proof.brokenAt(), proof.problem()))
                    .toList();
            return new LogBroken(broken.size(), verification.missions().size(), broken);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String code() {
            return "LOG_BROKEN";
        }

        @Override
        public String message() {
            return "The log of %d of %d missions is not what was recorded.".formatted(missions, of);
        }

        @Override
        public String subject() {
            return "mission log";
        }

        @Override
        public String nextStep() {
            return "restore the database from a backup that verifies, and find out who could write to it";
        }
    }
}

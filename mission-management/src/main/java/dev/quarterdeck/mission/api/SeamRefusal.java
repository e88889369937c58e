package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.Seams.Seam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every reason the state of a seam stands in the way. */
public sealed interface SeamRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    private static String name(Authority state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The other tool is still the only writer behind this seam. */
    record SeamNotNative(String mission, Seam seam, Authority state) implements SeamRefusal {
        @Override
        public String code() {
            return "SEAM_NOT_NATIVE";
        }

        @Override
        public String message() {
            return "The %s of %s is still written by the tool it was adopted from.".formatted(seam.wireName(), mission);
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String observed() {
            return name(state);
        }

        @Override
        public String expected() {
            return "native";
        }

        @Override
        public String nextStep() {
            return "use that tool, or move the seam: qd seam %s --mission %s shadow"
                    .formatted(seam.wireName(), mission);
        }
    }

    /** Seams come over one after the other, each through shadow. */
    record SeamOutOfOrder(String mission, Seam seam, Authority wanted, Seam next, Authority nextState)
            implements SeamRefusal {
        @Override
        public String code() {
            return "SEAM_OUT_OF_ORDER";
        }

        @Override
        public String message() {
            return "%s cannot become %s before %s: seams come over in order, each through shadow."
                    .formatted(seam.wireName(), name(wanted), expected());
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String observed() {
            return next.wireName() + " " + name(nextState);
        }

        @Override
        public String expected() {
            return next.wireName() + " " + (nextState == Authority.LEGACY ? "shadow" : "native");
        }

        @Override
        public String nextStep() {
            return "qd seam %s --mission %s %s"
                    .formatted(next.wireName(), mission, nextState == Authority.LEGACY ? "shadow" : "native");
        }
    }

    /** The two sides differ, so our log cannot take over unseen. */
    record DivergencesOpen(String mission, Seam seam, int open) implements SeamRefusal {
        @Override
        public String code() {
            return "DIVERGENCES_OPEN";
        }

        @Override
        public String message() {
            return "The files and our log differ in %d places for the %s of %s."
                    .formatted(open, seam.wireName(), mission);
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public String observed() {
            return open + " divergences";
        }

        @Override
        public String expected() {
            return "0 divergences";
        }

        @Override
        public String nextStep() {
            return "look at them: qd seams --compare --mission %s; then adopt again, or add --force --reason TEXT"
                    .formatted(mission);
        }
    }

    /** A native mission was never adopted and has no seams. */
    record NoSeams(String mission) implements SeamRefusal {
        @Override
        public String code() {
            return "MISSION_NOT_ADOPTED";
        }

        @Override
        public String message() {
            return "%s is native: it has no seams.".formatted(mission);
        }

        @Override
        public String subject() {
            return mission;
        }

        @Override
        public @Nullable String observed() {
            return "native";
        }

        @Override
        public String nextStep() {
            return "list the missions that have seams: qd seams";
        }
    }
}

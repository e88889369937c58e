package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.time.Duration;

/** Every reason a stream is not opened. */
public sealed interface StreamRefusal extends RefusalReason {
    /** What should say where to go on cannot be read. */
    record CursorUnreadable(String observed) implements StreamRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "CURSOR_UNREADABLE";
        }

        @Override
        public String message() {
            return "This is no place of a mission's stream.";
        }

        @Override
        public String subject() {
            return "after";
        }

        @Override
        public String expected() {
            return "the id of an event of the stream, or a version of the mission";
        }

        @Override
        public String nextStep() {
            return "leave it out, and read the mission anew";
        }
    }

    /** A place in the stream of another mission, or of another organisation's. */
    record CursorForeign(String observed, MissionId mission) implements StreamRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "CURSOR_FOREIGN";
        }

        @Override
        public String message() {
            return "This is a place of another mission's stream.";
        }

        @Override
        public String subject() {
            return "after";
        }

        @Override
        public String expected() {
            return "a place of the stream of mission " + mission.mid8();
        }

        @Override
        public String nextStep() {
            return "leave it out, and read the mission anew";
        }
    }

    /** The caller watches as much already as one caller may. */
    record TooManyStreams(String subject, int most) implements StreamRefusal {
        @Override
        public Kind kind() {
            return Kind.LIMITED;
        }

        @Override
        public String code() {
            return "TOO_MANY_STREAMS";
        }

        @Override
        public String message() {
            return "%s has %d streams open, which is as many as one caller may have.".formatted(subject, most);
        }

        @Override
        public String expected() {
            return "at most " + most;
        }

        /** As long as it takes to notice that a reader is gone. */
        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(30);
        }

        @Override
        public String nextStep() {
            return "close another stream first; one whose reader is gone is closed within half a minute";
        }
    }
}

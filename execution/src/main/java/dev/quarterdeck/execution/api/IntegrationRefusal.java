package dev.quarterdeck.execution.api;

import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every reason git's side of an acceptance or a merge says no. */
public sealed interface IntegrationRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** The same lines were changed on both sides. */
    record MergeConflict(BranchName target, List<Conflict> conflicts) implements IntegrationRefusal {
        public MergeConflict {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public String code() {
            return "MERGE_CONFLICT";
        }

        @Override
        public String message() {
            return "Nothing was moved; it does not come together with %s: %s."
                    .formatted(target, String.join("; ", candidates()));
        }

        @Override
        public String subject() {
            return target.value();
        }

        @Override
        public List<String> candidates() {
            return conflicts.stream()
                    .map(conflict -> "%s in %s".formatted(conflict.what(), String.join(", ", conflict.files())))
                    .toList();
        }

        @Override
        public String nextStep() {
            return "bring the lane up to date and settle it there (qd lanes update LANE), then run the command again";
        }
    }

    /** A command the charter names failed on the trial integration. */
    record VerificationFailed(MissionId mission, String command, int exitCode, String observed)
            implements IntegrationRefusal {
        @Override
        public String code() {
            return "VERIFICATION_FAILED";
        }

        @Override
        public String message() {
            return "Brought together, the lanes fail '%s' with exit code %d.".formatted(command, exitCode);
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String expected() {
            return "exit code 0";
        }

        @Override
        public String nextStep() {
            return "mend it in the work package it belongs to, have that reviewed, then qd accept";
        }
    }

    /** The same mission is being accepted at this moment. */
    record AcceptanceRunning(MissionId mission) implements IntegrationRefusal {
        @Override
        public String code() {
            return "ACCEPTANCE_RUNNING";
        }

        @Override
        public String message() {
            return "The mission is being accepted at this moment.";
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String nextStep() {
            return "wait for it, then look: qd status";
        }
    }

    /** The merge would produce something else than what was accepted. */
    record MergeDiffers(MissionId mission, MergeStrategy strategy, List<String> files) implements IntegrationRefusal {
        public MergeDiffers {
            files = List.copyOf(files);
        }

        @Override
        public String code() {
            return "MERGE_DIFFERS";
        }

        @Override
        public String message() {
            return "A %s would not produce what was accepted; these files differ: %s."
                    .formatted(
                            strategy.name().toLowerCase(Locale.ROOT),
                            files.stream().limit(20).collect(Collectors.joining(", ")));
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public List<String> candidates() {
            return files;
        }

        @Override
        public String nextStep() {
            return strategy == MergeStrategy.REBASE
                    ? "qd merge --strategy merge keeps what was settled in the lanes; or accept anew: qd accept"
                    : "look at what changed, then accept it: qd accept";
        }
    }

    /** A strategy was frozen for the mission, and another one was asked for. */
    record StrategyFixed(MissionId mission, MergeStrategy fixed, MergeStrategy asked) implements IntegrationRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "POLICY_REFUSED";
        }

        @Override
        public String message() {
            return "The mission's policy fixes how it is merged.";
        }

        @Override
        public String subject() {
            return mission.value();
        }

        @Override
        public String observed() {
            return asked.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String expected() {
            return fixed.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String nextStep() {
            return "leave --strategy out";
        }
    }
}

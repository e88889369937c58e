package dev.quarterdeck.mission.internal.adapter.cli;

import static java.util.stream.Collectors.joining;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.Arrays;

/** Statuses as they are typed. */
final class StatusNames {
    private StatusNames() {}

    static WorkPackageStatus read(String typed) {
        return WorkPackageStatus.named(typed.replace('-', '_')).orElseThrow(() -> unknown(typed));
    }

    private static Refused unknown(String typed) {
        var known = Arrays.stream(WorkPackageStatus.values())
                .map(WorkPackageStatus::wireName)
                .collect(joining(", "));
        return new Refused(new InvalidInput(
                "status", "There is no status '%s'.".formatted(typed), typed, known, "name one of them"));
    }
}

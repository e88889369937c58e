package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.WorkPackageId;

/** A work package another one waits for. */
public record Predecessor(WorkPackageId workPackage, String lane, WorkPackageStatus status) {
    @Override
    public String toString() {
        return "%s (lane %s, %s)".formatted(workPackage, lane, status.wireName().replace('_', ' '));
    }
}

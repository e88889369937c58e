package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import dev.quarterdeck.mission.api.Integrations.Merge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission's integration has come.
 *
 * @param acceptance absent as soon as something accepted is changed again
 * @param underWay a merge that has not ended
 * @param merged the last merge that reached the target, until the mission is taken up again
 * @param integrated every work package any merge of the mission brought to the target
 */
public record IntegrationState(
        @Nullable Acceptance acceptance,
        @Nullable Merge underWay,
        @Nullable Merge merged,
        List<Integrated> integrated) {
    public static final IntegrationState NONE = new IntegrationState(null, null, null, List.of());

    public IntegrationState {
        integrated = List.copyOf(integrated);
    }

    public boolean hasUnderWay(EventId merge) {
        return underWay != null && underWay.id().equals(merge);
    }

    public boolean hasIntegrated(WorkPackageId workPackage) {
        return integrated.stream().anyMatch(each -> each.workPackage().equals(workPackage));
    }

    /** What was accepted is worked on again. */
    public IntegrationState workedOn() {
        return acceptance == null ? this : new IntegrationState(null, underWay, merged, integrated);
    }

    /** The mission is taken up again after its end. */
    public IntegrationState reopened() {
        return new IntegrationState(null, null, null, integrated);
    }

    IntegrationState accepted(Acceptance accepted) {
        return new IntegrationState(accepted, underWay, merged, integrated);
    }

    IntegrationState merging(Merge started) {
        return new IntegrationState(acceptance, started, merged, integrated);
    }

    IntegrationState aborted() {
        return new IntegrationState(acceptance, null, merged, integrated);
    }

    IntegrationState landed(Merge landed) {
        var all = Stream.concat(integrated.stream(), landed.workPackages().stream())
                .distinct()
                .toList();
        return new IntegrationState(acceptance, null, landed, all);
    }
}

package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.domain.adoption.Replay;
import dev.quarterdeck.mission.internal.domain.adoption.SeamComparison;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a mission's files say with what its log says, and keeps the differences. */
@Component
class Comparisons {
    private final MissionLog log;
    private final Projector projector;
    private final Histories histories;
    private final Divergences divergences;
    private final TenantTransactions transactions;
    private final Clock clock;

    Comparisons(
            MissionLog log,
            Projector projector,
            Histories histories,
            Divergences divergences,
            TenantTransactions transactions,
            Clock clock) {
        this.log = log;
        this.projector = projector;
        this.histories = histories;
        this.divergences = divergences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param files absent where the mission's files are gone */
    Map<Seam, List<Divergence>> keep(OrganizationId organization, MissionId mission, @Nullable MissionReading files) {
        return transactions.change(organization, () -> {
            var found = compare(organization, mission, files);
            divergences.keep(organization, mission, found, clock.now());
            return found;
        });
    }

    private Map<Seam, List<Divergence>> compare(
            OrganizationId organization, MissionId mission, @Nullable MissionReading files) {
        var stream = log.read(organization, mission, Version.NONE, Integer.MAX_VALUE);
        var ours = projector.of(stream);
        if (ours == null) {
            return Map.of();
        }
        var described = files == null ? null : files.subject();
        var found = new TreeMap<>(
                files == null || described == null
                        ? SeamComparison.withoutFiles(ours)
                        : SeamComparison.of(described.described(), Replay.of(files.facts()), ours));
        // Behind a native seam the files have nothing to say any more.
        var position = histories.of(stream).position();
        found.keySet().removeIf(seam -> position.of(seam) == Authority.NATIVE);
        return found;
    }
}

package dev.quarterdeck.mission.internal.application.upkeep;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Projector;
import java.util.ArrayList;
import org.springframework.stereotype.Service;

@Service
class ChainVerification implements LogVerification {
    private static final int AT_ONCE = 1000;

    private final KeptProjections projections;
    private final MissionIndex index;
    private final MissionLog log;
    private final Projector projector;

    ChainVerification(KeptProjections projections, MissionIndex index, MissionLog log, Projector projector) {
        this.projections = projections;
        this.index = index;
        this.log = log;
        this.projector = projector;
    }

    @Override
    public Verification verify(EntryContext context, Progress progress) {
        var organization = context.entry().organization();
        var missions = projections.missions(organization);
        var proofs = new ArrayList<MissionProof>();
        for (var mission : missions) {
            proofs.add(prove(organization, mission));
            progress.reached(proofs.size(), missions.size());
        }
        var events = proofs.stream().mapToLong(proof -> proof.version().value()).sum();
        return new Verification(proofs.stream().allMatch(proof -> proof.brokenAt() == null), events, proofs);
    }

    private MissionProof prove(OrganizationId organization, MissionId mission) {
        // The end first: what is appended meanwhile is beyond it and not missed.
        var head = log.headOf(organization, mission);
        var walk = new ChainWalk(head, projector);
        var page = log.read(organization, mission, Version.NONE, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(walk::step);
            page = log.read(organization, mission, page.getLast().envelope().version(), AT_ONCE);
        }
        var slug = index.standing(organization, mission)
                .map(standing -> standing.mission().slug().value())
                .orElse(mission.mid8());
        return walk.proof(mission, slug);
    }
}

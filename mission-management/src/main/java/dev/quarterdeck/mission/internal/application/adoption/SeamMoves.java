package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.SeamRefusal.DivergencesOpen;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.adoption.Divergences.Compared;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import dev.quarterdeck.mission.internal.domain.adoption.SeamPosition;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a seam, if the order of seams and what the two sides say allow it. */
@Component
class SeamMoves {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final MissionLog log;
    private final RepositoryComparison comparison;
    private final Divergences divergences;
    private final TenantTransactions transactions;
    private final Stamps stamps;

    SeamMoves(
            MissionLog log,
            RepositoryComparison comparison,
            Divergences divergences,
            TenantTransactions transactions,
            Stamps stamps) {
        this.log = log;
        this.comparison = comparison;
        this.divergences = divergences;
        this.transactions = transactions;
        this.stamps = stamps;
    }

    /** @param reason given to move in spite of divergences */
    void move(WriteContext context, Compared mission, Seam seam, Authority to, @Nullable String reason) {
        var position = SeamPosition.of(mission.moves());
        if (position.has(seam, to)) {
            return;
        }
        var handle = context.identity().mid8();
        position.objection(handle, seam, to).ifPresent(objection -> {
            throw new Refused(objection);
        });
        var open = compareNow(context, mission, seam);
        if (to == Authority.NATIVE && open > 0 && reason == null) {
            throw new Refused(new DivergencesOpen(handle, seam, open));
        }
        var why =
                reason == null ? null : CONTROL.matcher(reason).replaceAll(" ").strip();
        append(context, new SeamMoved(seam, to, open, why));
    }

    private int compareNow(WriteContext context, Compared mission, Seam seam) {
        var organization = context.entry().organization();
        var repository = context.identity().repository();
        var workspace = Sources.workspaceOf(context.workspace(), repository.value());
        comparison.compare(organization, repository, workspace, List.of(mission));
        return transactions
                .look(organization, () -> divergences.of(organization, mission.mission()))
                .map(compared ->
                        compared.divergences().getOrDefault(seam, List.of()).size())
                .orElse(0);
    }

    private void append(WriteContext context, SeamMoved move) {
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        var commit = new CommitContext(context.identity().repository(), null, null);
        var event = stamps.stamp(context.entry(), move, commit);
        log.extend(organization, mission, _ -> List.of(event));
    }
}

package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.SeamRefusal.NoSeams;
import dev.quarterdeck.mission.api.SeamRefusal.SeamNotNative;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.internal.application.adoption.Divergences.Compared;
import dev.quarterdeck.mission.internal.domain.adoption.SeamPosition;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class SeamsService implements Seams {
    private final Divergences divergences;
    private final MeantMissions meant;
    private final RepositoryComparison comparison;
    private final SeamMoves moves;
    private final TenantTransactions transactions;

    SeamsService(
            Divergences divergences,
            MeantMissions meant,
            RepositoryComparison comparison,
            SeamMoves moves,
            TenantTransactions transactions) {
        this.divergences = divergences;
        this.meant = meant;
        this.comparison = comparison;
        this.moves = moves;
        this.transactions = transactions;
    }

    @Override
    public SeamOverview list(RepositoryContext context, @Nullable String mission) {
        return new SeamOverview(
                missions(context, mission).stream().map(SeamsService::view).toList());
    }

    @Override
    public SeamOverview compare(RepositoryContext context, @Nullable String mission) {
        var workspace =
                Sources.workspaceOf(context.workspace(), context.repository().value());
        comparison.compare(context.entry().organization(), context.repository(), workspace, missions(context, mission));
        return list(context, mission);
    }

    private List<Compared> missions(RepositoryContext context, @Nullable String mission) {
        var organization = context.entry().organization();
        return transactions.look(organization, () -> {
            var wanted = meant.directories(context, mission);
            return divergences.of(organization, context.repository()).stream()
                    .filter(compared -> wanted.isEmpty() || wanted.contains(compared.directory()))
                    .toList();
        });
    }

    @Override
    public MissionSeams move(WriteContext context, Seam seam, Authority to) {
        if (to == Authority.LEGACY) {
            throw new Refused(new InvalidInput(
                    "seam", "A seam does not go back.", "legacy", "shadow or native", "leave it where it is"));
        }
        moves.move(context, adopted(context), seam, to, null);
        return view(adopted(context));
    }

    @Override
    public MissionSeams force(WriteContext context, Seam seam, String reason) {
        if (reason.isBlank()) {
            throw new Refused(
                    new InvalidInput("reason", "Forcing needs a reason.", null, "a reason", "add --reason TEXT"));
        }
        moves.move(context, adopted(context), seam, Authority.NATIVE, reason);
        return view(adopted(context));
    }

    private Compared adopted(WriteContext context) {
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        return transactions
                .look(organization, () -> divergences.of(organization, mission))
                .orElseThrow(() -> new Refused(new NoSeams(mission.mid8())));
    }

    @Override
    public void requireNative(ReadContext context, Seam seam) {
        var state = stateOf(context.entry().organization(), context.identity().mission(), seam);
        if (state != Authority.NATIVE) {
            throw new Refused(new SeamNotNative(context.identity().mid8(), seam, state));
        }
    }

    private Authority stateOf(OrganizationId organization, MissionId mission, Seam seam) {
        return transactions
                .look(organization, () -> divergences.of(organization, mission))
                .map(compared -> SeamPosition.of(compared.moves()).of(seam))
                .orElse(Authority.NATIVE);
    }

    private static MissionSeams view(Compared compared) {
        var position = SeamPosition.of(compared.moves());
        var seams = Arrays.stream(Seam.values())
                .map(seam -> new SeamView(
                        seam,
                        position.of(seam),
                        compared.comparedAt(),
                        compared.divergences().getOrDefault(seam, List.of())))
                .toList();
        return new MissionSeams(compared.mission(), compared.fullSlug(), seams);
    }
}

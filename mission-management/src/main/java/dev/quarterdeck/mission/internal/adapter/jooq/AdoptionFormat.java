package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.adapter.jooq.LifecycleFormat.Names;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesRestored;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesWithdrawn;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.PlannedWork;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.Progress;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stored form of adoption facts. */
final class AdoptionFormat {
    private static final String MISSION = "adopted.mission";
    private static final String WITHDRAWN = "adopted.withdrawn";
    private static final String RESTORED = "adopted.restored";
    private static final String SEAM = "adopted.seam";
    private static final Set<String> TYPES = Set.of(MISSION, WITHDRAWN, RESTORED, SEAM);

    private AdoptionFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(AdoptionFact fact) {
        return switch (fact) {
            case MissionAdopted _ -> MISSION;
            case LinesWithdrawn _ -> WITHDRAWN;
            case LinesRestored _ -> RESTORED;
            case SeamMoved _ -> SEAM;
        };
    }

    static JsonNode payloadOf(MissionId mission, AdoptionFact fact) {
        var id = mission.value();
        return switch (fact) {
            case MissionAdopted adopted -> JSON.valueToTree(Adopted.of(id, adopted));
            case LinesWithdrawn(var versions) -> JSON.valueToTree(new Lines(id, versions));
            case LinesRestored(var versions) -> JSON.valueToTree(new Lines(id, versions));
            case SeamMoved(var seam, var to, var divergences, var reason) ->
                JSON.valueToTree(
                        new Move(id, seam.wireName(), to.name().toLowerCase(Locale.ROOT), divergences, reason));
        };
    }

    static AdoptionFact read(String type, JsonNode payload) {
        return switch (type) {
            case MISSION -> JSON.treeToValue(payload, Adopted.class).fact();
            case WITHDRAWN -> new LinesWithdrawn(JSON.treeToValue(payload, Lines.class).versions);
            case RESTORED -> new LinesRestored(JSON.treeToValue(payload, Lines.class).versions);
            case SEAM -> JSON.treeToValue(payload, Move.class).fact();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private record Lines(String missionId, List<Long> versions) {}

    private record Move(
            String missionId,
            String seam,
            String to,
            int divergences,
            @Nullable String reason) {
        SeamMoved fact() {
            return new SeamMoved(
                    Seam.named(seam).orElseThrow(),
                    Authority.valueOf(to.toUpperCase(Locale.ROOT)),
                    divergences,
                    reason);
        }
    }

    private record Adopted(
            String missionId,
            String repositoryId,
            String missionSlug,
            Names names,
            String title,
            @Nullable String purpose,
            String missionType,
            String topology,
            String targetBranch,
            @Nullable String coordinationBranch,
            @Nullable String planningCommit,
            @Nullable Instant createdAt,
            @Nullable Integer missionNumber,
            Progress progress,
            List<Work> workPackages,
            Map<String, List<String>> lanes) {
        static Adopted of(String mission, MissionAdopted fact) {
            var coordination = fact.coordinationBranch();
            var planning = fact.planningCommit();
            return new Adopted(
                    mission,
                    fact.repository().value(),
                    fact.slug().value(),
                    Names.of(fact.names()),
                    fact.title(),
                    fact.purpose(),
                    fact.missionType(),
                    fact.topology().wireName(),
                    fact.targetBranch().value(),
                    coordination == null ? null : coordination.value(),
                    planning == null ? null : planning.value(),
                    fact.createdAt(),
                    fact.number(),
                    fact.progress(),
                    fact.workPackages().stream().map(Work::of).toList(),
                    fact.lanes());
        }

        MissionAdopted fact() {
            return new MissionAdopted(
                    new RepositoryId(repositoryId),
                    new Slug(missionSlug),
                    names.names(),
                    title,
                    purpose,
                    missionType,
                    Topology.named(topology).orElseThrow(),
                    new BranchName(targetBranch),
                    coordinationBranch == null ? null : new BranchName(coordinationBranch),
                    planningCommit == null ? null : new CommitId(planningCommit),
                    createdAt,
                    missionNumber,
                    progress,
                    workPackages.stream().map(Work::planned).toList(),
                    lanes);
        }
    }

    private record Work(
            String id,
            String title,
            List<String> dependencies,
            List<String> ownedFiles,
            List<String> subtasks,
            List<String> requirements,
            @Nullable String product) {
        static Work of(PlannedWork work) {
            return new Work(
                    work.id().value(),
                    work.title(),
                    work.dependencies(),
                    work.ownedFiles(),
                    work.subtasks(),
                    work.requirements(),
                    work.product());
        }

        PlannedWork planned() {
            return new PlannedWork(
                    new WorkPackageId(id), title, dependencies, ownedFiles, subtasks, requirements, product);
        }
    }
}

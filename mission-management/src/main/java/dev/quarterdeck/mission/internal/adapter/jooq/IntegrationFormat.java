package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.api.Integrations.Check;
import dev.quarterdeck.mission.api.Integrations.Criterion;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import dev.quarterdeck.mission.api.Integrations.Merge;
import dev.quarterdeck.mission.api.MergeOutcomes.Push;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeStarted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionAccepted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionMerged;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.PushRecorded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stored form of integration facts. */
final class IntegrationFormat {
    private static final String ACCEPTED = "MissionAccepted";
    private static final String STARTED = "MergeStarted";
    private static final String ABORTED = "MergeAborted";
    private static final String MERGED = "MissionMerged";
    private static final String PUSHED = "PushRecorded";
    private static final Set<String> TYPES = Set.of(ACCEPTED, STARTED, ABORTED, MERGED, PUSHED);

    private IntegrationFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(IntegrationFact fact) {
        return switch (fact) {
            case MissionAccepted _ -> ACCEPTED;
            case MergeStarted _ -> STARTED;
            case MergeAborted _ -> ABORTED;
            case MissionMerged _ -> MERGED;
            case PushRecorded _ -> PUSHED;
        };
    }

    static JsonNode payloadOf(MissionId mission, IntegrationFact fact) {
        var id = mission.value();
        return switch (fact) {
            case MissionAccepted(var acceptance) -> JSON.valueToTree(Accepted.of(id, acceptance));
            case MergeStarted(var merge) -> JSON.valueToTree(Started.of(id, merge));
            case MergeAborted(var merge, var code, var why) ->
                JSON.valueToTree(new Aborted(id, merge.value(), code, why));
            case MissionMerged(var merge) -> JSON.valueToTree(new Merged(id, merge.value()));
            case PushRecorded(var merge, var push) ->
                JSON.valueToTree(new Pushed(
                        id,
                        merge.value(),
                        push.remote(),
                        push.branch().value(),
                        push.commit().value(),
                        push.failure()));
        };
    }

    static IntegrationFact read(String type, JsonNode payload) {
        return switch (type) {
            case ACCEPTED ->
                new MissionAccepted(JSON.treeToValue(payload, Accepted.class).acceptance());
            case STARTED ->
                new MergeStarted(JSON.treeToValue(payload, Started.class).merge());
            case ABORTED -> JSON.treeToValue(payload, Aborted.class).fact();
            case MERGED -> new MissionMerged(new EventId(JSON.treeToValue(payload, Merged.class).mergeId));
            case PUSHED -> JSON.treeToValue(payload, Pushed.class).fact();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static SortedMap<String, String> stored(Map<String, CommitId> heads) {
        var stored = new TreeMap<String, String>();
        heads.forEach((lane, head) -> stored.put(lane, head.value()));
        return stored;
    }

    private static Map<String, CommitId> heads(Map<String, String> stored) {
        return stored.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, head -> new CommitId(head.getValue())));
    }

    private record Merged(String missionId, String mergeId) {}

    private record Aborted(String missionId, String mergeId, String code, String why) {
        MergeAborted fact() {
            return new MergeAborted(new EventId(mergeId), code, why);
        }
    }

    private record Pushed(
            String missionId,
            String mergeId,
            String remote,
            String branch,
            String commit,
            @Nullable String failure) {
        PushRecorded fact() {
            return new PushRecorded(
                    new EventId(mergeId), new Push(remote, new BranchName(branch), new CommitId(commit), failure));
        }
    }

    private record Accepted(
            String missionId,
            String acceptanceId,
            String target,
            SortedMap<String, String> lanes,
            @Nullable String coordination,
            String tree,
            List<Check> checks,
            List<Criterion> criteria) {
        static Accepted of(String mission, Acceptance fact) {
            var coordination = fact.coordination();
            return new Accepted(
                    mission,
                    fact.id().value(),
                    fact.target().value(),
                    stored(fact.lanes()),
                    coordination == null ? null : coordination.value(),
                    fact.tree().value(),
                    fact.checks(),
                    fact.criteria());
        }

        Acceptance acceptance() {
            return new Acceptance(
                    new EventId(acceptanceId),
                    new CommitId(target),
                    heads(lanes),
                    coordination == null ? null : new CommitId(coordination),
                    new TreeId(tree),
                    checks,
                    criteria);
        }
    }

    private record Started(
            String missionId,
            String mergeId,
            String strategy,
            String target,
            String from,
            String to,
            String tree,
            List<String> commits,
            List<Result> workPackages,
            SortedMap<String, String> lanes,
            @Nullable String remote) {
        static Started of(String mission, Merge fact) {
            return new Started(
                    mission,
                    fact.id().value(),
                    fact.strategy().name().toLowerCase(Locale.ROOT),
                    fact.target().value(),
                    fact.from().value(),
                    fact.to().value(),
                    fact.tree().value(),
                    fact.commits().stream().map(CommitId::value).toList(),
                    fact.workPackages().stream().map(Result::of).toList(),
                    stored(fact.lanes()),
                    fact.remote());
        }

        Merge merge() {
            return new Merge(
                    new EventId(mergeId),
                    MergeStrategy.valueOf(strategy.toUpperCase(Locale.ROOT)),
                    new BranchName(target),
                    new CommitId(from),
                    new CommitId(to),
                    new TreeId(tree),
                    commits.stream().map(CommitId::new).toList(),
                    workPackages.stream().map(Result::integrated).toList(),
                    heads(lanes),
                    remote);
        }
    }

    private record Result(String workPackage, String commit) {
        static Result of(Integrated integrated) {
            return new Result(
                    integrated.workPackage().value(), integrated.commit().value());
        }

        Integrated integrated() {
            return new Integrated(new WorkPackageId(workPackage), new CommitId(commit));
        }
    }
}

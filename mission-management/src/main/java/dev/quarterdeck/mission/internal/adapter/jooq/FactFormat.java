package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How facts are stored: a literal name for each, so that renaming a class cannot change the log, and a payload. */
final class FactFormat {
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .annotationIntrospector(new SmallWords())
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    /** Those whose facts are their payload and nothing beside it. */
    private static final List<Family> FAMILIES = List.of(
            new Family(LifecycleFormat::knows, LifecycleFormat::read),
            new Family(ArtifactFormat::knows, ArtifactFormat::read),
            new Family(RunFormat::knows, RunFormat::read),
            new Family(WorkFormat::knows, WorkFormat::read),
            new Family(IntegrationFormat::knows, IntegrationFormat::read),
            new Family(PlanFormat::knows, PlanFormat::read),
            new Family(HandoverFormat::knows, HandoverFormat::read),
            new Family(DiscrepancyFormat::knows, DiscrepancyFormat::read),
            new Family(RequestFormat::knows, RequestFormat::read),
            new Family(AdoptionFormat::knows, AdoptionFormat::read));

    private FactFormat() {}

    private record Family(Predicate<String> knows, BiFunction<String, JsonNode, ? extends MissionFact> read) {}

    /** @param detail what the event says beside its payload; absent where that is nothing */
    record Stored(String type, JsonNode payload, @Nullable JsonNode detail) {}

    static String typeOf(MissionFact fact) {
        return switch (fact) {
            case LifecycleFact lifecycle -> LifecycleFormat.typeOf(lifecycle);
            case ArtifactFact artifact -> ArtifactFormat.typeOf(artifact);
            case RunFact run -> RunFormat.typeOf(run);
            case PlanFact plan -> PlanFormat.typeOf(plan);
            case AdoptionFact adoption -> AdoptionFormat.typeOf(adoption);
            case WorkFact work -> WorkFormat.typeOf(work);
            case IntegrationFact integration -> IntegrationFormat.typeOf(integration);
            case RequestFact request -> RequestFormat.typeOf(request);
            case CollaborationFact collaboration -> CollaborationFormat.typeOf(collaboration);
            case HandoverFact handover -> HandoverFormat.typeOf(handover);
            case DiscrepancyFact discrepancy -> DiscrepancyFormat.typeOf(discrepancy);
            default -> throw new IllegalArgumentException("No stored form for " + fact);
        };
    }

    static Stored stored(MissionId mission, MissionFact fact) {
        var detail =
                fact instanceof CollaborationFact collaboration ? CollaborationFormat.detailOf(collaboration) : null;
        return new Stored(typeOf(fact), payloadOf(mission, fact), detail);
    }

    private static JsonNode payloadOf(MissionId mission, MissionFact fact) {
        return switch (fact) {
            case LifecycleFact lifecycle -> LifecycleFormat.payloadOf(mission, lifecycle);
            case ArtifactFact artifact -> ArtifactFormat.payloadOf(mission, artifact);
            case RunFact run -> RunFormat.payloadOf(mission, run);
            case PlanFact plan -> PlanFormat.payloadOf(mission, plan);
            case AdoptionFact adoption -> AdoptionFormat.payloadOf(mission, adoption);
            case WorkFact work -> WorkFormat.payloadOf(mission, work);
            case IntegrationFact integration -> IntegrationFormat.payloadOf(mission, integration);
            case RequestFact request -> RequestFormat.payloadOf(mission, request);
            case CollaborationFact collaboration -> CollaborationFormat.payloadOf(collaboration);
            case HandoverFact handover -> ContractJson.MAPPER.valueToTree(handover);
            case DiscrepancyFact discrepancy -> ContractJson.MAPPER.valueToTree(discrepancy);
            default -> throw new IllegalArgumentException("No stored form for " + fact);
        };
    }

    /** Null for a stored name this version does not know, and for a payload that is not what the name promises. */
    static @Nullable MissionFact read(String type, String envelope) {
        try {
            return known(type, envelope);
        } catch (RuntimeException _) {
            // Only tampering leads here. The verification has to read on and say where; it reports the type, too.
            return null;
        }
    }

    private static @Nullable MissionFact known(String type, String envelope) {
        if (CollaborationFormat.knows(type)) {
            var whole = JSON.readTree(envelope);
            return CollaborationFormat.read(type, whole.path("payload"), whole.path("detail"));
        }
        for (var family : FAMILIES) {
            if (family.knows().test(type)) {
                return family.read().apply(type, payload(envelope));
            }
        }
        return null;
    }

    private static JsonNode payload(String envelope) {
        return JSON.readTree(envelope).path("payload");
    }
}

package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Envelope;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.AuthPrincipalBinding;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestPayload;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that are published, by the names they are published under. */
final class ContractRecords {
    /** What the contract lacks and the product says all the same. */
    private static final List<Class<?>> ADDED = Stream.concat(
                    Stream.of(LaneOverlapDetected.class),
                    Stream.of(RequestPayload.class, HandoverFact.class, DiscrepancyFact.class)
                            .flatMap(family -> Stream.of(family.getPermittedSubclasses())))
            .<Class<?>>map(each -> each)
            .toList();

    private ContractRecords() {}

    static SequencedMap<String, Class<?>> published() {
        var published = new LinkedHashMap<String, Class<?>>();
        published.put("Envelope", Envelope.class);
        for (var type : EventType.values()) {
            published.put(type.wireName(), payload(type));
        }
        published.put("AuthPrincipalBinding", AuthPrincipalBinding.class);
        ADDED.forEach(each -> published.put(each.getSimpleName(), each));
        return published;
    }

    static Class<?> payload(EventType type) {
        return Stream.of(Payload.class.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(type.wireName()))
                .findFirst()
                .orElseThrow();
    }

    static String wireName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static boolean isOptional(RecordComponent component) {
        return isNullable(component.getAnnotatedType())
                || (component.getDeclaringRecord() == Envelope.class && hasDefault(component));
    }

    private static boolean hasDefault(RecordComponent component) {
        return EnvelopeField.OPTIONAL.stream()
                .anyMatch(field -> field.wireName().equals(wireName(component.getName())));
    }

    static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }
}

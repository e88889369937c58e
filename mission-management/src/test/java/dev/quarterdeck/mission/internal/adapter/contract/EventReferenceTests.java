package dev.quarterdeck.mission.internal.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventKey;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.ExternalRefs;
import dev.quarterdeck.mission.internal.domain.requests.RequestPayload;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of events says what the records say. */
class EventReferenceTests {
    private static final Path PAGE = Path.of("../docs/reference/events.md");
    private static final Map<Class<?>, String> WORDS = Map.of(
            EventKey.class, "ULID or UUID",
            Moment.class, "date-time",
            UUID.class, "UUID",
            Map.class, "object",
            boolean.class, "true or false",
            long.class, "whole number, not negative",
            int.class, "whole number from 0 to 4");

    @Test
    void thePageIsMadeOfTheRecords() throws IOException {
        var page = page();
        assertThat(new GeneratedFile(PAGE).committed(page)).isEqualTo(page);
    }

    private static String page() {
        var described = new LinkedHashMap<>(ContractRecords.published());
        described.put("ParticipantIdentity", ParticipantIdentity.class);
        described.put("ExternalRefs", ExternalRefs.class);
        described.put("FocusTarget", FocusTarget.class);
        described.put("ContestedFile", ContestedFile.class);
        described.put("Lines", Lines.class);
        described.put("Waiting", RequestPayload.Waiting.class);
        return described.entrySet().stream()
                .map(each -> section(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n", """
                        # Events of a mission

                        The fields of each event's payload, and of what they are made of. A text that is required has at least one
                        character; one that is not may be missing, null or empty. Names the contract does not know are passed over.
                        The schema of each is served at `/schemas/NAME.schema.json`.

                        """, ""));
    }

    private static String section(String name, Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(EventReferenceTests::row)
                .collect(Collectors.joining(
                        "\n", "## %s\n\n| field | value | required |\n|---|---|---|\n".formatted(name), "\n"));
    }

    private static String row(RecordComponent component) {
        return "| `%s` | %s | %s |"
                .formatted(
                        ContractRecords.wireName(component.getName()),
                        value(component),
                        ContractRecords.isOptional(component) && component.getDeclaringRecord() != ExternalRefs.class
                                ? "no"
                                : component.getDeclaringRecord() == ExternalRefs.class ? "one of them" : "yes");
    }

    private static String value(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return "text";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> "`%s`".formatted(Words.of((Enum<?>) constant)))
                    .collect(Collectors.joining(", "));
        }
        if (component.getGenericType() instanceof ParameterizedType list && type != Map.class) {
            return list(component.getName(), (Class<?>) list.getActualTypeArguments()[0]);
        }
        if (component.getDeclaringRecord() == Lines.class) {
            return "whole number";
        }
        return WORDS.getOrDefault(type, link(type));
    }

    private static String list(String name, Class<?> element) {
        if (element != String.class) {
            return "list of " + link(element);
        }
        return name.equals("participantIds") ? "list of two texts or more" : "list of texts";
    }

    private static String link(Class<?> type) {
        return "[%s](#%s)".formatted(type.getSimpleName(), type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}

package dev.quarterdeck.mission.internal.adapter.contract;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventKey;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.ExternalRefs;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schemas of the contract's records: a text that must be there is not empty, a constant is in small letters. */
final class SchemaGeneration {
    private static final String HYPHENATED = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String BARE = "[0-9A-Fa-f]{32}";
    // The first character of a ULID says no more than 7, which the records do not look at.
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            EventKey.class, "^(?:[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}|%s|%s)$".formatted(BARE, HYPHENATED),
            UUID.class, "^(?:%s|%s|urn:uuid:%s|\\{%s\\})$".formatted(BARE, HYPHENATED, HYPHENATED, HYPHENATED),
            Moment.class,
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt _][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
                            + "(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SchemaGenerator generator = new SchemaGenerator(config().build());

    /** Pretty, with a line break at its end. */
    String of(String name, Class<?> record) {
        var schema = MAPPER.createObjectNode();
        var generated = generator.generateSchema(record);
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "/schemas/%s.schema.json".formatted(name));
        schema.put("title", name);
        schema.setAll(generated);
        close(schema.at("/properties/participant_identity/properties/external_refs"));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static SchemaGeneratorConfigBuilder config() {
        var config = new SchemaGeneratorConfigBuilder(MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withPropertyNameOverrideResolver(field -> ContractRecords.wireName(field.getDeclaredName()))
                .withRequiredCheck(field -> !ContractRecords.isOptional(component(field)))
                .withNullableCheck(SchemaGeneration::isNullable)
                .withStringMinLengthResolver(field -> isFilled(field) ? 1 : null)
                .withArrayMinItemsResolver(field -> is(field, "participantIds") && field.isContainerType() ? 2 : null)
                .withStringPatternResolver(
                        field -> is(field, "schemaVersion") ? "^\\p{Nd}+\\.\\p{Nd}+\\.\\p{Nd}+$" : null)
                .withNumberInclusiveMinimumResolver(field -> isNumber(field) ? BigDecimal.ZERO : null)
                .withNumberInclusiveMaximumResolver(field -> is(field, "dataTier") ? BigDecimal.valueOf(4) : null);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, _) -> definition(type.getErasedType()));
        return config;
    }

    private static @Nullable CustomDefinition definition(Class<?> type) {
        var schema = MAPPER.createObjectNode();
        if (Map.class.isAssignableFrom(type)) {
            schema.put("type", "object");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            Stream.of(type.getEnumConstants())
                    .map(constant -> Words.of((Enum<?>) constant))
                    .forEach(schema.putArray("enum")::add);
        } else if (PATTERNS.containsKey(type)) {
            schema.put("type", "string").put("pattern", PATTERNS.get(type));
        } else {
            return null;
        }
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    // The one record of the contract that takes no other names; one of its own has a value.
    private static void close(JsonNode refs) {
        if (refs instanceof ObjectNode schema) {
            schema.put("additionalProperties", false);
            var given = schema.putArray("anyOf");
            for (var component : ExternalRefs.class.getRecordComponents()) {
                var name = ContractRecords.wireName(component.getName());
                var one = given.addObject();
                one.putArray("required").add(name);
                one.putObject("properties").putObject(name).put("type", "string");
            }
        }
    }

    private static boolean isFilled(FieldScope field) {
        return field.getType().getErasedType() == String.class
                && !field.isFakeContainerItemScope()
                && (!isNullable(field) || component(field).getDeclaringRecord() == ExternalRefs.class);
    }

    private static boolean isNumber(FieldScope field) {
        var type = field.getType().getErasedType();
        return type == long.class || type == int.class;
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && ContractRecords.isNullable(component(field).getAnnotatedType());
    }

    private static boolean is(FieldScope field, String name) {
        return field.getDeclaredName().equals(name);
    }

    private static RecordComponent component(FieldScope field) {
        return Stream.of(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(each -> each.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }
}

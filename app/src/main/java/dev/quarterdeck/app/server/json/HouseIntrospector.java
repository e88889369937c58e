package dev.quarterdeck.app.server.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Reads from our types themselves what JSON annotations would say, so that no module's api needs any: single values are
 * plain, enums are lower case, sealed families carry their {@code kind}, and only what is nullable may be missing.
 */
class HouseIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "dev.quarterdeck.";
    private static final JsonTypeInfo.Value KIND = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, SealedFamily.KIND, null, false, true);

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        var isValue = annotated instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && method.getParameterCount() == 0
                && SingleValue.is(method.getDeclaringClass());
        return isValue ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return switch (annotated) {
            case AnnotatedMethod method when readsText(method) -> JsonCreator.Mode.DELEGATING;
            case AnnotatedConstructor constructor
            when SingleValue.is(constructor.getDeclaringClass()) ->
                SingleValue.isNumber(constructor.getDeclaringClass())
                        ? JsonCreator.Mode.DELEGATING
                        : JsonCreator.Mode.DISABLED;
            default -> null;
        };
    }

    private static boolean readsText(AnnotatedMethod method) {
        return method.getName().equals("of")
                && method.getParameterCount() == 1
                && method.getRawParameterType(0) == String.class
                && SingleValue.is(method.getDeclaringClass())
                && !SingleValue.isNumber(method.getDeclaringClass());
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        return ours(type.getRawType())
                ? Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new)
                : names;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return SealedFamily.saysItsKind(annotated.getRawType()) ? KIND : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return SealedFamily.is(annotated.getRawType())
                ? SealedFamily.members(annotated.getRawType()).stream()
                        .map(member -> new NamedType(member, SealedFamily.kindOf(member)))
                        .toList()
                : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return SealedFamily.isMember(type.getRawType()) ? SealedFamily.kindOf(type.getRawType()) : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var needed = member instanceof AnnotatedParameter parameter && required(parameter);
        return needed ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        var needed = annotated instanceof AnnotatedParameter parameter && required(parameter);
        return needed ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    // In our packages nothing is null that is not marked so.
    private static boolean required(AnnotatedParameter parameter) {
        var record = parameter.getDeclaringClass();
        return ours(record)
                && record.isRecord()
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == record.getRecordComponents().length
                && !record.getRecordComponents()[parameter.getIndex()]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}

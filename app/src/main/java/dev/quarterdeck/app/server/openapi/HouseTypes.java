package dev.quarterdeck.app.server.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.quarterdeck.app.server.json.SingleValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes our types as they look in JSON. */
class HouseTypes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var described =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        var plain = plain(described);
        if (plain.isPresent()) {
            return plain.get();
        }
        // Two modules may each have a Listing inside something.
        if (ours(described) && described.getEnclosingClass() != null && type.getName() == null) {
            type.name(described.getEnclosingClass().getSimpleName() + described.getSimpleName());
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static Optional<Schema<?>> plain(Class<?> type) {
        if (SingleValue.is(type)) {
            return Optional.of(SingleValue.isNumber(type) ? new IntegerSchema().format("int64") : new StringSchema());
        }
        if (Path.class.isAssignableFrom(type)) {
            return Optional.of(new StringSchema());
        }
        return type.isEnum() && ours(type) ? Optional.of(names(type)) : Optional.empty();
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("dev.quarterdeck.");
    }

    private static StringSchema names(Class<?> type) {
        var schema = new StringSchema();
        Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                .forEach(schema::addEnumItem);
        return schema;
    }
}

package dev.quarterdeck.app.server.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.quarterdeck.app.server.json.SealedFamily;
import dev.quarterdeck.app.server.json.SingleValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
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
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var described =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        var plain = plain(described);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (SealedFamily.is(described)) {
            return family(described, context);
        }
        if (ours(described) && type.getName() == null && described.getTypeParameters().length == 0) {
            type.name(nameOf(described));
        }
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        complete(described, context.getDefinedModels().get(nameOf(described)));
        return schema;
    }

    private static Schema<?> family(Class<?> family, ModelConverterContext context) {
        var oneOf = new Schema<>().discriminator(new Discriminator().propertyName(SealedFamily.KIND));
        SealedFamily.members(family)
                .forEach(member -> oneOf.addOneOfItem(new Schema<>()
                        .addAllOfItem(context.resolve(new AnnotatedType(member).resolveAsRef(true)))
                        .addAllOfItem(kindOf(member))));
        var name = nameOf(family);
        context.defineModel(name, oneOf);
        return new Schema<>().$ref(SCHEMAS + name);
    }

    private static void complete(Class<?> described, @Nullable Schema<?> model) {
        if (model == null || !described.isRecord()) {
            return;
        }
        Arrays.stream(described.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> model.addRequiredItem(component.getName()));
    }

    private static Schema<?> kindOf(Class<?> member) {
        var kind = new StringSchema();
        kind.addEnumItem(SealedFamily.kindOf(member));
        return new Schema<>().addProperty(SealedFamily.KIND, kind).addRequiredItem(SealedFamily.KIND);
    }

    // Two modules may each have a Listing inside something.
    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
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

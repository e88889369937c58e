package dev.quarterdeck.app.server.json;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    @Bean
    JsonMapperBuilderCustomizer houseForm() {
        return json -> json.addModule(new HouseModule())
                // Components come in the order their record names them.
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                // What nobody reads is a mistake the sender wants to hear of.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static final class HouseModule extends SimpleModule {
        private static final long serialVersionUID = 1L;

        HouseModule() {
            super("quarterdeck");
            addSerializer(Path.class, new PathWriter());
            addDeserializer(Path.class, new PathReader());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new HouseIntrospector());
        }
    }

    // Jackson's own form of a path is a URI.
    private static final class PathWriter extends StdScalarSerializer<Path> {
        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator json, SerializationContext context) {
            json.writeString(path.toString());
        }
    }

    private static final class PathReader extends StdScalarDeserializer<Path> {
        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString();
            try {
                return text == null ? (Path) context.handleUnexpectedToken(Path.class, json) : Path.of(text);
            } catch (InvalidPathException _) {
                return (Path) context.handleWeirdStringValue(Path.class, text, "not a path");
            }
        }
    }
}

package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas the product publishes, each compiled once. */
final class PublishedSchemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> compiled = new ConcurrentHashMap<>();

    /** Answers with nothing where no schema of that name is published. */
    Optional<Schema> named(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private Optional<Schema> compile(String name) {
        try (var stream = PublishedSchemas.class.getResourceAsStream("/schemas/%s.schema.json".formatted(name))) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(registry.getSchema(new String(stream.readAllBytes(), UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

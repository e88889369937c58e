package dev.quarterdeck.mission.internal.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is published under {@code /schemas} is what the records say. */
class SchemaDriftTests {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    @Test
    void everyPublishedSchemaIsMadeOfItsRecord() throws IOException {
        var generation = new SchemaGeneration();
        for (var each : ContractRecords.published().entrySet()) {
            var generated = generation.of(each.getKey(), each.getValue());
            var file = new GeneratedFile(SCHEMAS.resolve(each.getKey() + ".schema.json"));
            assertThat(file.committed(generated)).as(each.getKey()).isEqualTo(generated);
        }
    }
}

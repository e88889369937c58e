package dev.quarterdeck.app.server.schema;

import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas every module brings along, by the names of their files. */
@RestController
@RequestMapping("/schemas")
class SchemaEndpoint {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final String EVERY_MODULES = "classpath*:schemas/*.schema.json";

    private final List<Resource> schemas;

    SchemaEndpoint() throws IOException {
        schemas = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(EVERY_MODULES))
                .toList();
    }

    /** What there is. */
    record Names(List<String> items) {}

    @GetMapping
    Names list() {
        return new Names(names());
    }

    @GetMapping("/{name}")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        return schemas.stream()
                .filter(schema -> name.equals(schema.getFilename()))
                .findFirst()
                .map(schema -> ResponseEntity.ok().contentType(SCHEMA).body(schema))
                .orElseThrow(
                        () -> new Refused(new NotFound("schema " + name, "see which there are: /schemas", names())));
    }

    private List<String> names() {
        return schemas.stream()
                .map(schema -> Objects.requireNonNullElse(schema.getFilename(), ""))
                .sorted()
                .toList();
    }
}

package dev.quarterdeck.execution.internal.adapter.json;

import dev.quarterdeck.execution.internal.application.work.Manifests;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Component
class JacksonManifests implements Manifests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public boolean readable(InputStream text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException damaged) {
            return false;
        }
    }
}

package dev.quarterdeck.governance.internal.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.internal.application.rule.BuiltInRules;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.LayerVersion;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

@Component
class ClassPathRules implements BuiltInRules {
    /** Raised when a file that comes with the product changes its meaning. */
    private static final LayerVersion VERSION = new LayerVersion(Layer.BUILT_IN, "1");

    private static final String FOLDER = "rules/";

    @Override
    public List<RuleText> files() {
        try {
            var found = new PathMatchingResourcePatternResolver(ClassPathRules.class.getClassLoader())
                    .getResources("classpath:" + FOLDER + "**/*.*");
            return Arrays.stream(found).map(ClassPathRules::text).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static RuleText text(Resource resource) {
        try {
            var url = resource.getURL().toString();
            var named = RuleKind.of(url.substring(url.lastIndexOf(FOLDER)))
                    .orElseThrow(() -> new IllegalStateException("No file of rules: " + url));
            return new RuleText(named.kind(), named.name(), VERSION, resource.getContentAsString(UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

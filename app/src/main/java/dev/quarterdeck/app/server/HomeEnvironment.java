package dev.quarterdeck.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Adds what the data directory knows to the configuration: this node's name, and the port it answered on last. */
class HomeEnvironment implements EnvironmentPostProcessor, Ordered {
    private static final String NODE = "quarterdeck.node";
    private static final String PORT = "quarterdeck.port";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var chosen = environment.getProperty(DataDirectory.PROPERTY);
        var home = chosen == null ? DataDirectory.of(System.getenv()) : DataDirectory.of(chosen);
        try {
            home.create();
            environment.getPropertySources().addLast(new MapPropertySource("home", known(home, environment)));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory %s cannot be used".formatted(home.root()), e);
        }
    }

    private static Map<String, Object> known(DataDirectory home, ConfigurableEnvironment environment)
            throws IOException {
        var known = new HashMap<String, Object>();
        known.put(DataDirectory.PROPERTY, home.root().toString());
        if (!environment.containsProperty(NODE)) {
            known.put(NODE, new NodeName(home).readOrChoose());
        }
        var port = environment.getProperty(PORT, Integer.class);
        known.put("server.port", port == null ? new LastPort(home).ifFree() : port);
        return known;
    }
}

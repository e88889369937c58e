package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.QuarterdeckApplication;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server within this JVM, on a durable database of its own. */
record Application(Path home, ConfigurableApplicationContext beans) implements AutoCloseable {
    static Application in(Path scratch, String... settings) throws IOException {
        var home = scratch.resolve("home");
        Files.createDirectories(home.resolve("server"));
        var beans = new SpringApplicationBuilder(QuarterdeckApplication.class)
                .run(Stream.concat(Stream.of("--quarterdeck.home=" + home, "--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
        return new Application(home, beans);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** The launcher, with this server to answer it. */
    Installation installation() {
        return new Installation(home, home);
    }

    /** Whoever owns the data directory. */
    Principal caller() throws IOException {
        var header = Files.readString(home.resolve("token")).strip();
        return bean(Tokens.class)
                .authenticate(header.substring(header.lastIndexOf(' ') + 1))
                .orElseThrow();
    }

    @Override
    public void close() {
        beans.close();
    }
}

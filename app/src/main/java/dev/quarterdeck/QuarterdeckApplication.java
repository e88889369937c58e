package dev.quarterdeck;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.presence.ServerClaim;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** The server of Quarterdeck. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@Modulithic(systemName = "Quarterdeck", sharedModules = "kernel")
public class QuarterdeckApplication {
    private static final int FAILED = 1;

    /** Starts the server, or says where the one that already serves this data directory answers. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            var home = DataDirectory.of(System.getenv()).create();
            switch (ServerClaim.on(home)) {
                case ServerClaim.Held(var owner) ->
                    System.out.printf("Quarterdeck already runs at %s (process %d).%n", owner.address(), owner.pid());
                case ServerClaim.Taken taken -> start(home, taken, arguments);
            }
        } catch (IOException unusable) {
            System.err.printf("Quarterdeck does not start: %s%n", unusable.getMessage());
            System.exit(FAILED);
        }
    }

    private static void start(DataDirectory home, ServerClaim.Taken claim, String[] arguments) {
        var application = new SpringApplication(QuarterdeckApplication.class);
        // Held as a bean: a lock nobody refers to is let go.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("serverClaim", claim));
        var here = "--" + DataDirectory.PROPERTY + "=" + home.root();
        try {
            application.run(Stream.concat(Stream.of(arguments), Stream.of(here)).toArray(String[]::new));
        } catch (SpringApplication.AbandonedRunException _) {
            // A training run ends once everything is made; that is no failure.
        } catch (RuntimeException _) {
            System.exit(FAILED); // Spring has said why.
        }
    }
}

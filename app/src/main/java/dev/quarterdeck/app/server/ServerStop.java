package dev.quarterdeck.app.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** The orderly end of the server: requests under way are finished, then the database stops. */
@Component
public class ServerStop {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;

    ServerStop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns at once, so that the request that asks for it can still be answered. */
    public void begin() {
        Thread.ofPlatform().name("server-stop").start(context::close);
        Thread.ofPlatform().name("server-stop-late").daemon().start(ServerStop::insist);
    }

    /** Whatever hangs, the process ends; a database that loses its server shuts itself down, and the log is durable. */
    private static void insist() {
        LockSupport.parkNanos(PATIENCE.toNanos());
        Runtime.getRuntime().halt(1);
    }
}

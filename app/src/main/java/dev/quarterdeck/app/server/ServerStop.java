package dev.quarterdeck.app.server;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** The orderly end of the server: requests under way are finished, then the database stops. */
@Component
public class ServerStop {
    private final ConfigurableApplicationContext context;

    ServerStop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns at once, so that the request that asks for it can still be answered. */
    public void begin() {
        Thread.ofPlatform().name("server-stop").start(context::close);
    }
}

package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.LastPort;
import dev.quarterdeck.app.server.NodeName;
import dev.quarterdeck.app.server.PrivateFile;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Tokens.IssuedToken;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.time.Clock;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ServerPresence {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPresence.class);

    private static final String NOBODY = "nobody";

    private final DataDirectory home;
    private final Organizations organizations;
    private final Tokens tokens;
    private final Clock clock;
    private final JsonMapper json;
    private final WebServerApplicationContext context;
    private final String node;

    ServerPresence(
            DataDirectory home,
            Organizations organizations,
            Tokens tokens,
            Clock clock,
            JsonMapper json,
            WebServerApplicationContext context,
            @Value("${quarterdeck.node}") String node) {
        this.home = home;
        this.organizations = organizations;
        this.tokens = tokens;
        this.clock = clock;
        this.json = json;
        this.context = context;
        this.node = node;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() throws IOException {
        organizations.ensureLocal();
        new PrivateFile(home.token()).write("Authorization: Bearer " + credential() + "\n");
        var owner = owner();
        new LastPort(home).remember(owner.port());
        new ServerFiles(home).publish(owner, json);
        LOG.info("Quarterdeck {} answers at {}", owner.version(), owner.address());
    }

    @EventListener(ContextClosedEvent.class)
    void withdraw() throws IOException {
        new ServerFiles(home).clear();
    }

    // Never somebody else's: what is typed on this machine would count as theirs.
    private String credential() {
        return tokens.issueForThisMachine(node).map(IssuedToken::secret).orElseGet(() -> {
            LOG.warn("Whom this installation was made for is no user any more: a command needs a token in QD_TOKEN");
            return NOBODY;
        });
    }

    private OwnerRecord owner() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("There is no web server to announce");
        }
        var process = ProcessIdentity.of(ProcessHandle.current());
        return new OwnerRecord(
                process.pid(),
                process.startedAt(),
                NodeName.host(),
                server.getPort(),
                "http://127.0.0.1:" + server.getPort(),
                clock.now(),
                version());
    }

    private static String version() {
        var version = ServerPresence.class.getPackage().getImplementationVersion();
        return version == null ? "of a development build" : version;
    }
}

package dev.quarterdeck.app.server;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.quarterdeck.kernel.host.ProcessIdentity;
import dev.quarterdeck.kernel.host.ServerOwner;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KernelConfiguration {
    @Bean
    DataDirectory dataDirectory(@Value("${" + DataDirectory.PROPERTY + "}") String root) {
        return DataDirectory.of(root);
    }

    // By the name that is kept: a host that is called otherwise tomorrow finds what it left today.
    @Bean
    ServerOwner serverOwner(DataDirectory home, @Value("${quarterdeck.node}") String node) {
        return new ServerOwner(node, home.root(), ProcessIdentity.of(ProcessHandle.current()));
    }

    // The database keeps microseconds; a finer moment would not equal itself after reading it back.
    @Bean
    Clock clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Bean
    Ids ids() {
        return () -> UlidCreator.getMonotonicUlid().toString();
    }
}

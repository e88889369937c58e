package dev.quarterdeck.app.server;

import dev.quarterdeck.QuarterdeckApplication;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a port and a database of its own; all tests that carry this share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QuarterdeckApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quarterdeck.home=target/server-tests",
            "quarterdeck.hosts=quarterdeck.example",
            "quarterdeck.streams.heartbeat=600ms"
        })
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
public @interface ServerTest {
    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var own = TestDatabase.fresh();
            context.getBeanFactory().registerSingleton("testDatabase", own);
            var database = own.access();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.jdbcUrl(),
                            "spring.datasource.username=" + database.runtimeUser(),
                            "spring.datasource.password=" + database.runtimePassword(),
                            "spring.flyway.user=" + database.ownerUser(),
                            "spring.flyway.password=" + database.ownerPassword())
                    .applyTo(context);
        }
    }
}

package dev.quarterdeck.app.server.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.PermissionDenied;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

class EntryPointTests {
    @Test
    void everyEntryPointThatTakesAContextSaysWhatItRequires() throws Exception {
        var entryPoints = apiTypes().stream()
                .filter(Class::isInterface)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(EntryPointTests::takesAContext)
                .toList();
        assertThat(entryPoints).hasSizeGreaterThan(10).allMatch(method -> method.isAnnotationPresent(Requires.class));
    }

    @Test
    void nothingElseRequiresAnything() throws Exception {
        assertThat(apiTypes())
                .flatMap(type -> Arrays.asList(type.getDeclaredMethods()))
                .filteredOn(method -> method.isAnnotationPresent(Requires.class))
                .allMatch(EntryPointTests::takesAContext);
    }

    @Test
    void aCallWithoutThePermissionDoesNotReachTheModule() {
        try (var context = new AnnotationConfigApplicationContext(PermissionConfiguration.class, Desk.class)) {
            var signIns = context.getBean(SignIns.class);
            assertThat(signIns.code(contextWith(Permission.SIGN_IN))).isEqualTo("reached");
            assertThatThrownBy(() -> signIns.code(contextWith(Permission.OPERATE)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason())
                                    .isEqualTo(new PermissionDenied("Ada", Permission.SIGN_IN)));
            assertThat(signIns.redeem("anything")).isEmpty();
        }
    }

    static class Desk implements SignIns {
        @Override
        public String code(EntryContext context) {
            return "reached";
        }

        @Override
        public void opened(Principal caller, Way way, String correlationId) {}

        @Override
        public boolean holds(Principal caller, Instant openedAt) {
            return false;
        }

        @Override
        public Optional<Principal> redeem(String code) {
            return Optional.empty();
        }
    }

    private static EntryContext contextWith(Permission permission) {
        return new EntryContext(new Entry(
                new Actor(Actor.Kind.HUMAN, "ada", "Ada", Actor.Origin.LOCAL, null),
                OrganizationId.of("01JAR8Q0000000000000000001"),
                Set.of(permission),
                new Infrastructure("node", Transport.INTERNAL, "01JAR8Q0000000000000000002"),
                null));
    }

    private static boolean takesAContext(@Nullable Method method) {
        return method != null && Arrays.stream(method.getParameterTypes()).anyMatch(Composite.class::isAssignableFrom);
    }

    private static List<Class<?>> apiTypes() throws IOException, ClassNotFoundException {
        var resources = new PathMatchingResourcePatternResolver();
        var types = new ArrayList<Class<?>>();
        for (var file : resources.getResources("classpath*:dev/quarterdeck/*/api/*.class")) {
            var path = file.getURL().getPath();
            var name = path.substring(path.lastIndexOf("dev/quarterdeck/"), path.length() - ".class".length());
            types.add(ClassUtils.forName(name.replace('/', '.'), null));
        }
        return types;
    }
}

package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;

/** Every command of {@code qd} that runs in the server, by name; each call gets a fresh instance. */
@Component
class CommandCatalogue {
    private final ListableBeanFactory beans;
    private final Map<String, String> beanNames;

    CommandCatalogue(ListableBeanFactory beans) {
        this.beans = beans;
        this.beanNames = Arrays.stream(beans.getBeanNamesForType(SurfaceCommand.class))
                .collect(Collectors.toMap(
                        bean -> nameOf(beans, bean), bean -> bean, (_, twice) -> taken(twice), TreeMap::new));
    }

    Set<String> names() {
        return beanNames.keySet();
    }

    Optional<SurfaceCommand<?, ?>> fresh(String name) {
        var bean = beanNames.get(name);
        return bean == null ? Optional.empty() : Optional.of((SurfaceCommand<?, ?>) beans.getBean(bean));
    }

    private static String nameOf(ListableBeanFactory beans, String bean) {
        var command = beans.findAnnotationOnBean(bean, Command.class);
        if (command == null) {
            throw new IllegalStateException(bean + " has no @Command name");
        }
        return command.name();
    }

    private static String taken(String bean) {
        throw new IllegalStateException(bean + " has the name of another command");
    }
}

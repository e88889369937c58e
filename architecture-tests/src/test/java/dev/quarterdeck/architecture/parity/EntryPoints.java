package dev.quarterdeck.architecture.parity;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.quarterdeck.architecture.law.Product;
import dev.quarterdeck.kernel.actor.Requires;
import java.util.Set;
import java.util.stream.Collectors;

/** The entry points of all modules: the methods of their api interfaces that ask for a permission. */
final class EntryPoints {
    private EntryPoints() {}

    static Set<String> all() {
        return Product.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class))
                .map(EntryPoints::name)
                .collect(Collectors.toSet());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}

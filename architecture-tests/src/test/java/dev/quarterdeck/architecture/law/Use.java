package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;

/** Something a class may do that is not for every class. */
@FunctionalInterface
public interface Use {
    /** Where the class does it, one sentence each that names the class; none if it does not. */
    List<String> by(JavaClass user);

    default Use or(Use other) {
        return user -> {
            var found = by(user);
            return found.isEmpty() ? other.by(user) : found;
        };
    }

    default Use unless(Predicate<JavaClass> exempt) {
        return user -> exempt.test(user) ? List.of() : by(user);
    }
}

package dev.quarterdeck.architecture.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An allow-list that can only shrink: a place on it that no longer does what it is allowed to fails as well.
 *
 * @param places packages, {@code kernel..}, or classes with what they nest, {@code kernel.id.MissionId}
 */
public record Only(Root root, List<String> places) {
    public Only {
        places = List.copyOf(places);
    }

    public static Only in(Root root, String... places) {
        return new Only(root, List.of(places));
    }

    public static Only nobody(Root root) {
        return new Only(root, List.of());
    }

    public ArchRule may(String does, Use use) {
        var who = places.isEmpty() ? "nobody" : "only " + String.join(", ", places);
        return classes().should(condition(does, use)).as("%s may %s".formatted(who, does));
    }

    private ArchCondition<JavaClass> condition(String does, Use use) {
        return new ArchCondition<>(does) {
            private final Set<String> unused = new TreeSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                unused.addAll(places);
            }

            @Override
            public void check(JavaClass user, ConditionEvents events) {
                var found = use.by(user);
                var allowing =
                        places.stream().filter(place -> holds(place, user)).toList();
                if (!found.isEmpty()) {
                    unused.removeAll(allowing);
                }
                if (allowing.isEmpty()) {
                    found.forEach(how -> events.add(SimpleConditionEvent.violated(user, how)));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                unused.forEach(place -> events.add(SimpleConditionEvent.violated(
                        place, "%s is allowed to %s and does not: take it off the list".formatted(place, does))));
            }
        };
    }

    private boolean holds(String place, JavaClass user) {
        var simple = place.substring(place.lastIndexOf('.') + 1);
        if (!simple.isEmpty() && Character.isUpperCase(simple.charAt(0))) {
            var name = root.of(place);
            return user.getName().equals(name) || user.getName().startsWith(name + "$");
        }
        return PackageMatcher.of(root.of(place)).matches(user.getPackageName());
    }
}

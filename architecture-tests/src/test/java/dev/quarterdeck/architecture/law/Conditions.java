package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions laws are worded with. */
public final class Conditions {
    private Conditions() {}

    /** @param violations what is wrong with one of them, in sentences that name it */
    public static <T> ArchCondition<T> should(String description, Function<T, List<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                violations.apply(item).forEach(what -> events.add(SimpleConditionEvent.violated(item, what)));
            }
        };
    }

    /** Every one of the packages holds a class and every class is in one of them. */
    public static ArchCondition<JavaClass> resideInOneOf(String... packages) {
        return new ArchCondition<>("reside in one of " + String.join(", ", packages)) {
            private final Set<String> empty = new TreeSet<>();

            @Override
            public void init(Collection<JavaClass> all) {
                empty.addAll(Set.of(packages));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!empty.removeIf(place -> matches(place, type)) && !matches(type, packages)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "Class <%s> is in no registered package".formatted(type.getName())));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                empty.forEach(place -> events.add(
                        SimpleConditionEvent.violated(place, "%s is registered and empty".formatted(place))));
            }
        };
    }

    private static boolean matches(JavaClass type, String... packages) {
        return PackageMatchers.of(packages).test(type.getPackageName());
    }

    private static boolean matches(String place, JavaClass type) {
        return matches(type, place);
    }

    public static <T> DescribedPredicate<T> are(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Package descriptions are annotated by the frameworks the rest of a package must not know. */
    public static DescribedPredicate<JavaClass> arePartOfTheCode() {
        return are("are part of the code", type -> !type.getSimpleName().equals("package-info"));
    }
}

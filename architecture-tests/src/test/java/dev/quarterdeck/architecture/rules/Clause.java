package dev.quarterdeck.architecture.rules;

import com.tngtech.archunit.junit.ArchTest;
import dev.quarterdeck.architecture.law.Law;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A law with its name and the class that declares it. */
record Clause(String home, String name, Law law) {
    /** Every law of every class of rules, whether it is included anywhere or not. */
    static List<Clause> all() {
        try (var files = Files.list(Path.of(Clause.class.getResource(".").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Rules.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .flatMap(rules -> Arrays.stream(load(rules).getDeclaredFields()))
                    .filter(field -> field.isAnnotationPresent(ArchTest.class))
                    .map(Clause::of)
                    .sorted(Comparator.comparing(Clause::home).thenComparing(Clause::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name as it is read. */
    String sentence() {
        return name.replace('_', ' ');
    }

    @Override
    public String toString() {
        return sentence();
    }

    private static Class<?> load(String rules) {
        try {
            return Class.forName(Clause.class.getPackageName() + "." + rules);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Clause of(Field field) {
        try {
            return new Clause(field.getDeclaringClass().getSimpleName(), field.getName(), (Law) field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("A law is not private: " + field, hidden);
        }
    }
}

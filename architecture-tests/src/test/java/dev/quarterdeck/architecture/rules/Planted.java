package dev.quarterdeck.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.quarterdeck.architecture.law.Root;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * Small classes that break one rule each: {@code src/test/planted/RULE} is their package root. What is called {@code
 * Planted...} breaks it, what is called {@code Fine...} does not, and the rest is there to be used by them. They are
 * compiled here because they would not pass the checks the build holds its own sources to.
 */
record Planted(String rule, JavaClasses classes) {
    static final Path SOURCES = Path.of("src/test/planted");

    private static final Path COMPILED = compiled();

    static Planted against(String rule) {
        return new Planted(
                rule,
                new ClassFileImporter().importPath(COMPILED.resolve("planted").resolve(rule)));
    }

    static Set<String> rules() {
        try (var folders = Files.list(SOURCES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Root root() {
        return new Root("planted." + rule);
    }

    List<String> violators() {
        return named("Planted");
    }

    List<String> lawAbiding() {
        return named("Fine");
    }

    private List<String> named(String prefix) {
        return classes.stream()
                .filter(type -> type.getSimpleName().startsWith(prefix))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static Path compiled() {
        // two processes of one test run compile them beside each other
        var target = Path.of(
                "target",
                "planted-classes",
                Long.toString(ProcessHandle.current().pid()));
        var messages = new StringWriter();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().unstarted(() -> FileSystemUtils.deleteRecursively(target.toFile())));
        try (var files = Files.walk(SOURCES)) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var manager = compiler.getStandardFileManager(null, null, null);
            var sources = manager.getJavaFileObjectsFromPaths(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
            var options = List.of("-d", target.toString(), "-proc:none", "-nowarn", "-Xlint:none");
            if (!compiler.getTask(messages, manager, null, options, null, sources)
                    .call()) {
                throw new IllegalStateException(messages.toString());
            }
            return target;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

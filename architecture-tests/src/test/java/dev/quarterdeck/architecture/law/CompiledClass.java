package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** What ArchUnit does not keep of a class: its texts and its instructions. */
public record CompiledClass(List<String> texts, List<Method> methods, boolean sealed) {
    private static final Map<URI, CompiledClass> READ = new ConcurrentHashMap<>();

    /** A method and what it does, labels and line numbers left out. */
    public record Method(String name, List<Instruction> instructions) {}

    public static CompiledClass of(JavaClass type) {
        return READ.computeIfAbsent(type.getSource().orElseThrow().getUri(), CompiledClass::read);
    }

    private static CompiledClass read(URI source) {
        try (var bytes = source.toURL().openStream()) {
            return of(ClassFile.of().parse(bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CompiledClass of(ClassModel model) {
        var texts = StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .toList();
        return new CompiledClass(
                texts,
                model.methods().stream().map(CompiledClass::method).toList(),
                model.findAttribute(Attributes.permittedSubclasses()).isPresent());
    }

    private static Method method(MethodModel model) {
        var instructions = model.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        return new Method(model.methodName().stringValue(), instructions);
    }
}

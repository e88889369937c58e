package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.List;
import java.util.stream.Stream;

/** What a reason to refuse says of itself, read from its class: making one would need a subject. */
public final class Refusals {
    private Refusals() {}

    public static List<String> codes(JavaClass reason) {
        return instructions(reason, "code")
                .filter(ConstantInstruction.class::isInstance)
                .map(one -> String.valueOf(((ConstantInstruction) one).constantValue()))
                .toList();
    }

    /** Said by the record, or where it says nothing, for all of a family by the family. */
    public static List<String> kinds(JavaClass reason) {
        var own = kinds(Stream.of(reason));
        return own.isEmpty() ? kinds(reason.getAllRawInterfaces().stream()) : own;
    }

    private static List<String> kinds(Stream<JavaClass> types) {
        return types.flatMap(type -> instructions(type, "kind"))
                .filter(FieldInstruction.class::isInstance)
                .map(one -> ((FieldInstruction) one).name().stringValue())
                .toList();
    }

    private static Stream<Instruction> instructions(JavaClass reason, String method) {
        return CompiledClass.of(reason).methods().stream()
                .filter(one -> one.name().equals(method))
                .flatMap(one -> one.instructions().stream());
    }
}

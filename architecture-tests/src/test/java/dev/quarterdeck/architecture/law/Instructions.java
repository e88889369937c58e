package dev.quarterdeck.architecture.law;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Runs of instructions that laws look for. */
public final class Instructions {
    private static final Set<String> PATHS = Set.of(
            "java/nio/file/Path.of",
            "java/nio/file/Paths.get",
            "java/nio/file/FileSystem.getPath",
            "java/io/File.<init>");
    private static final int ARGUMENTS = 4;

    private Instructions() {}

    /** A path made of nothing or of a dot is where the process stands. */
    public static boolean nameWhereTheProcessStands(List<Instruction> code) {
        return anyCall(
                code,
                call -> PATHS.contains(call),
                before -> before.stream().anyMatch(one -> constant(one, "") || constant(one, ".")));
    }

    /** The first eight characters of a text. */
    public static boolean takeTheFirstEight(List<Instruction> code) {
        return anyCall(
                code,
                call -> call.equals("java/lang/String.substring") || call.equals("java/lang/String.subSequence"),
                before -> before.size() >= 2
                        && constant(before.get(before.size() - 2), 0)
                        && constant(before.getLast(), 8));
    }

    /**
     * A switch over types that has a default. One without ends in a MatchException made of two nulls; the one that wraps a
     * failing accessor is made of a message and a cause.
     */
    public static boolean switchOverTypesWithDefault(List<Instruction> code) {
        var switches = code.stream().filter(Instructions::switchesOverTypes).count();
        var exhausted = IntStream.range(2, code.size())
                .filter(i -> called(code.get(i)).equals("java/lang/MatchException.<init>"))
                .filter(i -> isNull(code.get(i - 1)) && isNull(code.get(i - 2)))
                .count();
        return switches > exhausted;
    }

    private static boolean anyCall(
            List<Instruction> code, Predicate<String> call, Predicate<List<Instruction>> argumentsBefore) {
        return IntStream.range(0, code.size())
                .filter(i -> call.test(called(code.get(i))))
                .anyMatch(i -> argumentsBefore.test(code.subList(Math.max(0, i - ARGUMENTS), i)));
    }

    private static String called(Instruction instruction) {
        return instruction instanceof InvokeInstruction call
                ? call.owner().asInternalName() + "." + call.name().stringValue()
                : "";
    }

    private static boolean switchesOverTypes(Instruction instruction) {
        return instruction instanceof InvokeDynamicInstruction call
                && call.bootstrapMethod().methodName().equals("typeSwitch");
    }

    private static boolean constant(Instruction instruction, Object value) {
        return instruction instanceof ConstantInstruction constant && value.equals(constant.constantValue());
    }

    private static boolean isNull(Instruction instruction) {
        return instruction.opcode() == Opcode.ACONST_NULL;
    }
}

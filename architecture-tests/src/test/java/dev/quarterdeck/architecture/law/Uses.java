package dev.quarterdeck.architecture.law;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.PackageMatchers;
import java.lang.classfile.Instruction;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The uses laws speak of, found in what ArchUnit knows of a class. */
public final class Uses {
    private Uses() {}

    public static Use dependOn(String... packages) {
        var matchers = PackageMatchers.of(packages);
        return dependOn(target -> matchers.test(target.getPackageName()));
    }

    public static Use dependOn(Predicate<JavaClass> target) {
        return user -> user.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> target.test(dependency.getTargetClass().getBaseComponentType()))
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    /** Calls or refers to any of these methods, or to any method at all when none is named. */
    public static Use call(String owner, String... methods) {
        var named = Set.of(methods);
        return call(target ->
                target.getOwner().isAssignableTo(owner) && (named.isEmpty() || named.contains(target.getName())));
    }

    public static Use call(Class<?> owner, String... methods) {
        return call(owner.getName(), methods);
    }

    public static Use call(Predicate<CodeUnitAccessTarget> target) {
        return user -> user.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> target.test(access.getTarget()))
                .map(access -> access.getDescription())
                .toList();
    }

    public static Use construct(Predicate<JavaClass> type) {
        return call(
                target -> target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME) && type.test(target.getOwner()));
    }

    public static Use read(String owner, Predicate<String> field) {
        return user -> user.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTarget().getOwner().isAssignableTo(owner)
                        && field.test(access.getTarget().getName()))
                .map(access -> access.getDescription())
                .toList();
    }

    /** Holds a text like this among its constants, the pieces of concatenations included. */
    public static Use say(Predicate<String> text) {
        return user -> CompiledClass.of(user).texts().stream()
                .filter(text)
                .map(found -> "Class <%s> says \"%s\"".formatted(user.getName(), found))
                .toList();
    }

    /** Is compiled to a run of instructions like this. */
    public static Use contain(String what, Predicate<List<Instruction>> run) {
        return user -> CompiledClass.of(user).methods().stream()
                .filter(method -> run.test(method.instructions()))
                .map(method -> "Method <%s.%s> %s".formatted(user.getName(), method.name(), what))
                .toList();
    }
}

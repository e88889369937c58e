package dev.quarterdeck.app.server.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A sealed interface of ours: the outside tells its members apart by their {@code kind}. */
public final class SealedFamily {
    /** The property that names the member. */
    public static final String KIND = "kind";

    private SealedFamily() {}

    public static boolean is(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getName().startsWith("dev.quarterdeck.");
    }

    public static List<Class<?>> members(Class<?> family) {
        return List.of(family.getPermittedSubclasses());
    }

    public static boolean isMember(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(SealedFamily::is);
    }

    /** {@code Waiting} is {@code waiting}, {@code RepositoryPart} is {@code repository_part}. */
    public static String kindOf(Class<?> member) {
        return member.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

package dev.quarterdeck.app.server.json;

import dev.quarterdeck.kernel.surface.Alternative;
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

    /** Families say which member is meant; an alternative does so even where it is all there is to an answer. */
    static boolean saysItsKind(Class<?> type) {
        return is(type) || Alternative.class.isAssignableFrom(type);
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

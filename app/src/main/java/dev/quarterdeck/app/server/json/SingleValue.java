package dev.quarterdeck.app.server.json;

import java.util.Arrays;

/** A record of ours that only gives one value a name, such as an identity: the outside sees the value itself. */
public final class SingleValue {
    private static final String COMPONENT = "value";

    private SingleValue() {}

    public static boolean is(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("dev.quarterdeck.") && wraps(type) && readsText(type);
    }

    public static boolean isNumber(Class<?> type) {
        return is(type) && type.getRecordComponents()[0].getType() == long.class;
    }

    private static boolean wraps(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1
                && components[0].getName().equals(COMPONENT)
                && (components[0].getType() == String.class || components[0].getType() == long.class);
    }

    private static boolean readsText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("of")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }
}

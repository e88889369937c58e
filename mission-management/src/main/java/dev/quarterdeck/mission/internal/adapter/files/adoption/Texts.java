package dev.quarterdeck.mission.internal.adapter.files.adoption;

/** Text that every store and terminal takes. */
final class Texts {
    private static final char UNSTORABLE = '\uFFFD';

    private Texts() {}

    static String cut(String text, int atMost) {
        return text.length() <= atMost ? text : text.substring(0, atMost);
    }

    /** The text with NUL and lone surrogates replaced; mostly the very same text. */
    static String plain(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == 0 || Character.isSurrogate(character)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.appendCodePoint(isStorable(point) ? point : UNSTORABLE));
        return plain.toString();
    }

    private static boolean isStorable(int point) {
        return point != 0 && (point > Character.MAX_VALUE || !Character.isSurrogate((char) point));
    }
}

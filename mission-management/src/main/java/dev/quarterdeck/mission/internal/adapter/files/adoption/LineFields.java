package dev.quarterdeck.mission.internal.adapter.files.adoption;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of one line. A repeated field has its last value, as for the tool that wrote it. */
final class LineFields {
    /** Longer than any identity, moment or status; a text beyond it is none of these. */
    static final int LONGEST = 200;

    private final Map<LineField, String> texts = new EnumMap<>(LineField.class);
    private final Set<LineField> present = EnumSet.noneOf(LineField.class);
    private final Set<LineField> odd = EnumSet.noneOf(LineField.class);
    private boolean forced;

    void take(LineField field, JsonParser parser) {
        if (!present.add(field)) {
            forget(field);
        }
        switch (parser.currentToken()) {
            case VALUE_STRING -> text(field, parser);
            case VALUE_NULL -> present.remove(field);
            case START_OBJECT -> object(field, parser);
            case VALUE_TRUE, VALUE_FALSE -> bool(field, parser);
            default -> {
                odd.add(field);
                parser.skipChildren();
            }
        }
    }

    private void forget(LineField field) {
        odd.remove(field);
        texts.remove(field);
    }

    private void text(LineField field, JsonParser parser) {
        switch (field) {
            case REVIEW_REF, REVIEW_RESULT -> {}
            case FORCE -> odd.add(field);
            case ACTOR -> texts.put(field, Texts.plain(Texts.cut(parser.getString(), LONGEST)));
            default -> {
                if (parser.getStringLength() > LONGEST) {
                    odd.add(field);
                } else {
                    texts.put(field, Texts.plain(parser.getString()));
                }
            }
        }
    }

    private void object(LineField field, JsonParser parser) {
        if (field == LineField.ACTOR) {
            texts.put(field, Texts.plain(Texts.cut(ActorName.read(parser), LONGEST)));
            return;
        }
        parser.skipChildren();
        if (field != LineField.REVIEW_RESULT) {
            odd.add(field);
        }
    }

    private void bool(LineField field, JsonParser parser) {
        if (field == LineField.FORCE) {
            forced = parser.currentToken() == JsonToken.VALUE_TRUE;
        } else {
            odd.add(field);
        }
    }

    @Nullable
    String text(LineField field) {
        return texts.get(field);
    }

    String textOr(LineField field, String otherwise) {
        var text = texts.get(field);
        return text == null || text.isBlank() ? otherwise : text;
    }

    boolean has(LineField field) {
        return present.contains(field);
    }

    boolean isOdd(LineField field) {
        return odd.contains(field);
    }

    boolean forced() {
        return forced;
    }
}

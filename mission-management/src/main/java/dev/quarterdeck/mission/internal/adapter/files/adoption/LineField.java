package dev.quarterdeck.mission.internal.adapter.files.adoption;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of a line that bear on anything we do with it. */
enum LineField {
    KIND,
    EVENT_NAME,
    TYPE,
    EVENT_TYPE,
    EVENT_ID,
    AT,
    TIMESTAMP,
    WP_ID,
    WORK_PACKAGE_ID,
    FROM_LANE,
    TO_LANE,
    ACTOR,
    MISSION_ID,
    FORCE,
    REVIEW_REF,
    REVIEW_RESULT;

    static final List<String> WIRE_NAMES =
            Arrays.stream(values()).map(LineField::wireName).toList();

    private static final LineField[] ALL = values();

    static LineField at(int index) {
        return ALL[index];
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

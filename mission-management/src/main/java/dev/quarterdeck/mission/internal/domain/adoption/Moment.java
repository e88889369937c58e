package dev.quarterdeck.mission.internal.domain.adoption;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the forms adopted repositories write a moment in. */
public final class Moment {
    private static final int DATE = 10;
    private static final int LAST_YEAR = 9999;

    private Moment() {}

    /** Empty when the text is no moment; one without an offset is taken as UTC. */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(read(text.strip().replace(' ', 'T')));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        var moment = text.length() == DATE
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : hasOffset(text)
                        ? OffsetDateTime.parse(text)
                        : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside the years a database keeps");
        }
        return moment.toInstant();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.indexOf('+', DATE) > 0 || text.indexOf('-', DATE) > 0;
    }
}

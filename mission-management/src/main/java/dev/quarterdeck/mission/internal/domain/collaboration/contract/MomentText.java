package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/** The text of a moment, read from its beginning to its end. */
final class MomentText {
    private static final int DATE = 10;
    private static final int LONGEST_FRACTION = 9;
    private static final long DAY = 86_400_000_000L;

    private final String text;
    private int at;
    private boolean wrong;

    MomentText(String text) {
        this.text = text;
    }

    Optional<Moment> read() {
        var date = date();
        if (text.length() == DATE) {
            return answer(date, 0, Moment.NAIVE);
        }
        if (at >= text.length() || "Tt _".indexOf(text.charAt(at++)) < 0) {
            return Optional.empty();
        }
        var time = time();
        return answer(date, time, offset());
    }

    private Optional<Moment> answer(long days, long micros, int offset) {
        return wrong || at < text.length() ? Optional.empty() : Optional.of(new Moment(days * DAY + micros, offset));
    }

    private long date() {
        var year = digits(4, 1, 9999);
        expect('-');
        var month = digits(2, 1, Month.DECEMBER.getValue());
        expect('-');
        var day = digits(2, 1, wrong ? 1 : YearMonth.of(year, month).lengthOfMonth());
        return wrong ? 0 : LocalDate.of(year, month, day).toEpochDay();
    }

    private long time() {
        var hours = digits(2, 0, 23);
        expect(':');
        var minutes = digits(2, 0, 59);
        var micros = (hours * 60L + minutes) * 60 * 1_000_000;
        if (!follows(":")) {
            return micros;
        }
        at++;
        micros += digits(2, 0, 59) * 1_000_000L;
        return follows(".,") ? micros + fraction() : micros;
    }

    private long fraction() {
        at++;
        var begin = at;
        var micros = 0L;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - begin < 6) {
                micros = micros * 10 + (text.charAt(at) - '0');
            }
            at++;
        }
        wrong |= at == begin || at - begin > LONGEST_FRACTION;
        for (var digit = at - begin; digit < 6; digit++) {
            micros *= 10;
        }
        return micros;
    }

    private int offset() {
        if (at >= text.length()) {
            return Moment.NAIVE;
        }
        var sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return Moment.UTC;
        }
        wrong |= sign != '+' && sign != '-';
        var minutes = digits(2, 0, 23) * 60;
        if (follows(":")) {
            at++;
        }
        minutes += digits(2, 0, 59);
        return sign == '+' || minutes == 0 ? Moment.UTC + minutes : Moment.MINUTES_A_DAY + minutes;
    }

    private int digits(int count, int least, int most) {
        var number = 0;
        for (var digit = 0; digit < count; digit++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                wrong = true;
                return least;
            }
            number = number * 10 + (text.charAt(at++) - '0');
        }
        wrong |= number < least || number > most;
        return number;
    }

    private void expect(char character) {
        wrong |= at >= text.length() || text.charAt(at) != character;
        at++;
    }

    private boolean follows(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}

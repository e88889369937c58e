package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a producer says an event happened, in the offset it was said in, or in none.
 *
 * <p>The order is the order of the contract's text, not of time: the same instant said in two offsets is two moments.
 *
 * @param micros of the local time, counted from 1970
 * @param offset the place of the offset in the order of texts: {@link #NAIVE}, then those written with a plus, then minus
 */
public record Moment(long micros, int offset) implements Comparable<Moment> {
    static final int NAIVE = 0;
    static final int UTC = 1;
    static final int MINUTES_A_DAY = 24 * 60;
    private static final int SECOND = 1_000_000;

    /** Reads the forms of ISO 8601 the contract takes; a fraction is cut after six digits. */
    public static Optional<Moment> of(String text) {
        return new MomentText(text).read();
    }

    /** The text by which events are ordered. */
    public String orderingText() {
        return offset == UTC ? local() + "+00:00" : outputText();
    }

    /** The text as it is shown: like the ordering text, with Z for UTC. */
    public String outputText() {
        return switch (offset) {
            case NAIVE -> local();
            case UTC -> local() + "Z";
            default -> local() + zone();
        };
    }

    /** For the same second a text without offset sorts first, then {@code +}, then {@code -}, then fractions. */
    @Override
    public int compareTo(Moment other) {
        var local = Long.compare(micros, other.micros);
        return local != 0 ? local : Integer.compare(offset, other.offset);
    }

    private String local() {
        var at = LocalDateTime.ofEpochSecond(Math.floorDiv(micros, SECOND), 0, ZoneOffset.UTC);
        var fraction = Math.floorMod(micros, SECOND);
        var text = new StringBuilder(32);
        padded(text, at.getYear(), 4).append('-');
        padded(text, at.getMonthValue(), 2).append('-');
        padded(text, at.getDayOfMonth(), 2).append('T');
        padded(text, at.getHour(), 2).append(':');
        padded(text, at.getMinute(), 2).append(':');
        padded(text, at.getSecond(), 2);
        return fraction == 0
                ? text.toString()
                : padded(text.append('.'), fraction, 6).toString();
    }

    private String zone() {
        var minutes = offset <= MINUTES_A_DAY ? offset - UTC : offset - MINUTES_A_DAY;
        var text = new StringBuilder(6).append(offset <= MINUTES_A_DAY ? '+' : '-');
        return padded(padded(text, minutes / 60, 2).append(':'), minutes % 60, 2)
                .toString();
    }

    private static StringBuilder padded(StringBuilder text, int number, int digits) {
        var shown = Integer.toString(number);
        return text.repeat('0', digits - shown.length()).append(shown);
    }
}

package dev.quarterdeck.mission.internal.adapter.contract;

/** Walks over the lines of a text; a line ends with a line feed, before which there may be a carriage return. */
final class Lines {
    private final byte[] bytes;
    private final int end;
    private int from;
    private int to;
    private int count;

    Lines(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.to = from - 1;
        this.end = from + length;
    }

    boolean next() {
        if (to + 1 >= end) {
            return false;
        }
        from = to + 1;
        to = Utf8.lineFeed(bytes, from, end);
        count++;
        return true;
    }

    boolean isBlank() {
        for (var index = from; index < to; index++) {
            if (bytes[index] > ' ' || bytes[index] < 0) {
                return false;
            }
        }
        return true;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    /** How many lines there were, this one included. */
    int count() {
        return count;
    }
}

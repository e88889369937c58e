package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of all missions of an organisation in one order. */
public interface Feeds {
    /**
     * Events after a place in the order (incarnation, transaction, position), only those that no transaction still running
     * can come before.
     */
    List<Placed> after(OrganizationId organization, @Nullable Place after, int limit);

    /** An event and its place. */
    record Placed(RecordedEvent event, Place place) {}

    /** A place; transaction ids are unsigned 64 bit numbers and travel as text. */
    record Place(int incarnation, String transaction, long position) {
        /** @throws IllegalArgumentException if the text is no place */
        public static Place of(String text) {
            var parts = text.split("\\.", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(text);
            }
            var transaction = Long.toUnsignedString(Long.parseUnsignedLong(parts[1]));
            return new Place(Integer.parseInt(parts[0]), transaction, Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return "%d.%s.%d".formatted(incarnation, transaction, position);
        }
    }
}

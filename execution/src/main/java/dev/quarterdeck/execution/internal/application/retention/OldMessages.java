package dev.quarterdeck.execution.internal.application.retention;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;

/** What agents said long ago. */
public interface OldMessages {
    /**
     * Forgets messages of an organisation that are older than a moment, the oldest sessions first; within an open
     * transaction.
     *
     * @param most how many at once
     * @return how many were forgotten
     */
    int forget(OrganizationId organization, Instant before, int most);

    /** Gives back the room of months of which nothing is left, whosoever they were; in a transaction of its own. */
    void giveBackRoom(OrganizationId organization);
}

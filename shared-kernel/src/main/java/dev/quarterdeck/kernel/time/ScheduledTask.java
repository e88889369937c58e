package dev.quarterdeck.kernel.time;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** Something done when its time has come, by one server at a time; where one fails, another tries again. */
public interface ScheduledTask {
    /** Stored with everything that is scheduled, so it never changes. */
    String name();

    /** When to come again; empty once nothing is left to do. */
    Optional<Instant> carryOut(OrganizationId organization, String subject);
}

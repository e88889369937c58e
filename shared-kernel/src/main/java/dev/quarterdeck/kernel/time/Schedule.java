package dev.quarterdeck.kernel.time;

import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;

/** What is to be done later, kept with the data it is about: a restart loses none of it. */
public interface Schedule {
    /**
     * Part of the caller's transaction; what is on the schedule already stays as it is.
     *
     * @param task the name of a {@link ScheduledTask}
     * @param subject what it is to be carried out on
     */
    void add(String task, OrganizationId organization, String subject, Instant due);
}

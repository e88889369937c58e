package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.MissionControl.Layout;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.Optional;

/** How people arranged the page; every method works within an open transaction. */
public interface Layouts {
    Optional<Layout> of(OrganizationId organization, String person);

    void keep(OrganizationId organization, String person, Layout layout);
}

package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what adoptions found. Joins the organisation's open transaction. */
public interface FindingRecords {
    /** Errors first, then by directory and number; those after a place, at most {@code limit}. */
    List<Placed> page(OrganizationId organization, RepositoryId repository, Wanted wanted, int limit);

    /** How many there are of each code. */
    Map<String, Integer> counts(OrganizationId organization, RepositoryId repository);

    /**
     * Which findings.
     *
     * @param directories those of the mission that is meant; empty for all
     */
    record Wanted(
            @Nullable Severity severity,
            @Nullable String code,
            Collection<String> directories,
            @Nullable Place after) {}

    /** A finding and its place in the order. */
    record Placed(Finding finding, Place place) {}

    /** Where a finding stands in the order. */
    record Place(int rank, String directory, int number) {}
}

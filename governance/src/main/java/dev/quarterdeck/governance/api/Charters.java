package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The rules of an organisation and of its repositories. */
public interface Charters {
    /** What holds in every repository that has no rules of its own. */
    Charter current(OrganizationId organization);

    /**
     * What holds at a branch of a repository.
     *
     * @throws Refused if the repository has rules there that cannot be read
     */
    Charter in(OrganizationId organization, @Nullable RuleSource source);

    /** The same for looking at: rules of the repository that cannot be read are left out, and the answer says so. */
    InForce inForce(OrganizationId organization, @Nullable RuleSource source);

    /**
     * A charter, and what it amounts to.
     *
     * @param agentProfile the charter's usual one, with the layer it came from
     * @param unreadable why the repository's layer is not part of it
     */
    record InForce(
            Charter charter,
            @Nullable AgentProfileReference agentProfile,
            @Nullable RefusalReason unreadable) {}
}

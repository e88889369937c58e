package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.kernel.id.OrganizationId;

/** A question of an agent while it waits. */
final class OpenPermit {
    private final OrganizationId organization;
    private final AgentQuestion question;
    private volatile boolean settled;
    private volatile boolean left;

    OpenPermit(OrganizationId organization, AgentQuestion question) {
        this.organization = organization;
        this.question = question;
    }

    OrganizationId organization() {
        return organization;
    }

    AgentQuestion question() {
        return question;
    }

    /** Whether the agent does not wait any more. */
    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    /** Whether the server ends; the next one sees to it. */
    boolean isLeft() {
        return left;
    }

    void leave() {
        left = true;
    }
}

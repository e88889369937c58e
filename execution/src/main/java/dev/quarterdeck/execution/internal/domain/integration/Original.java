package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.kernel.git.CommitId;

/** A commit of somebody's work, with one parent. */
public record Original(CommitId id, CommitId parent, String message, Signature author) {
    public String subject() {
        return message.lines().findFirst().orElse("");
    }
}

package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentStatus;

/** How a session stands, as it was told last. */
record Stand(AgentStatus status, boolean pausing) {}

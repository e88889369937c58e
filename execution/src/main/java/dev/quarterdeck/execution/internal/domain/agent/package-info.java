/** What a session with an agent may become, and what is said to the agent when. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.agent;

import org.jspecify.annotations.NullMarked;

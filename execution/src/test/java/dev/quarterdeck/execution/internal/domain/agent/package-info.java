/** What a session with an agent may become, as its rules say. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.agent;

import org.jspecify.annotations.NullMarked;

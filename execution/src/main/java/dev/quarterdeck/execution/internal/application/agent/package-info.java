/** Sessions with agents: the runtimes that have them, and what becomes of what they say. */
@NullMarked
package dev.quarterdeck.execution.internal.application.agent;

import org.jspecify.annotations.NullMarked;

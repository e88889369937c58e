/** Providers of agents: what each of them promises, and the two that run agents on this machine. */
@NullMarked
package dev.quarterdeck.execution.internal.application.agent;

import org.jspecify.annotations.NullMarked;

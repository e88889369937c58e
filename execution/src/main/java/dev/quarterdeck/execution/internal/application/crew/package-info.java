/** Agents as part of a mission: what they are given, what they ask people, and what remains when they end. */
@NullMarked
package dev.quarterdeck.execution.internal.application.crew;

import org.jspecify.annotations.NullMarked;

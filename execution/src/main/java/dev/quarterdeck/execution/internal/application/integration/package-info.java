/** Accepts a mission on a trial of its integration, and merges what was accepted. */
@NullMarked
package dev.quarterdeck.execution.internal.application.integration;

import org.jspecify.annotations.NullMarked;

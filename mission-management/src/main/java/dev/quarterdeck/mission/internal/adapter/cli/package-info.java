/** Offers missions, their status and their log to the terminal. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.cli;

import org.jspecify.annotations.NullMarked;

/** The append-only record of what happened in each mission, and the current meaning kept beside it. */
@NullMarked
package dev.quarterdeck.mission.internal.application.log;

import org.jspecify.annotations.NullMarked;

/** Tests of what a log means. */
@NullMarked
package dev.quarterdeck.mission.internal.application.log;

import org.jspecify.annotations.NullMarked;

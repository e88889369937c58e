/** Tests of what this module says on a terminal. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.cli;

import org.jspecify.annotations.NullMarked;

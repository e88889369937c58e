/** Tests across this module's packages. */
@NullMarked
package dev.quarterdeck.mission.internal;

import org.jspecify.annotations.NullMarked;

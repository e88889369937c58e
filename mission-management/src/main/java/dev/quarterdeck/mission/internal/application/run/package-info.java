/** Recording what runs do, and reading it back. */
@NullMarked
package dev.quarterdeck.mission.internal.application.run;

import org.jspecify.annotations.NullMarked;

/** What was done on work packages, how it was judged, and where they may move. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.work;

import org.jspecify.annotations.NullMarked;

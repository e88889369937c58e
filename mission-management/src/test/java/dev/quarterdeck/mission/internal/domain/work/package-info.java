/** What may happen to a work package, and what it means. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.work;

import org.jspecify.annotations.NullMarked;

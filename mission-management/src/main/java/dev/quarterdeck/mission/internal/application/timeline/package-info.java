/** The log told to people: a line of words for each fact. */
@NullMarked
package dev.quarterdeck.mission.internal.application.timeline;

import org.jspecify.annotations.NullMarked;

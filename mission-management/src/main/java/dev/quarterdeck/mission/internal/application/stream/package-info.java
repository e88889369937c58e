/** Missions watched while things happen in them: each event is read from the log once and handed to all who watch. */
@NullMarked
package dev.quarterdeck.mission.internal.application.stream;

import org.jspecify.annotations.NullMarked;

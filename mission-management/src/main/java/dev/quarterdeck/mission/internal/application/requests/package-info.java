/** Asking, answering and expiring of questions. */
@NullMarked
package dev.quarterdeck.mission.internal.application.requests;

import org.jspecify.annotations.NullMarked;

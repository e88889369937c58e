/** Questions that wait for an answer: what is recorded about them, what that means, and who may answer. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.requests;

import org.jspecify.annotations.NullMarked;

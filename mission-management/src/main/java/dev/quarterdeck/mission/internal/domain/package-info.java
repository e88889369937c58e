/** What a mission is and what its facts mean, free of any technology. */
@NullMarked
package dev.quarterdeck.mission.internal.domain;

import org.jspecify.annotations.NullMarked;

/** What is put on record about accepting and merging a mission. */
@NullMarked
package dev.quarterdeck.mission.internal.application.integration;

import org.jspecify.annotations.NullMarked;

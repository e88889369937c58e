/** Reads the files a mission is planned with. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.files.plan;

import org.jspecify.annotations.NullMarked;

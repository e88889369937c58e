/** Reads what Spec Kitty wrote; the only place that knows its words, names and file formats. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.files.adoption;

import org.jspecify.annotations.NullMarked;

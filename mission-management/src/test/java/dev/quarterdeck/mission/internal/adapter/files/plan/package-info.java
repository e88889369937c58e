/** What planning files may look like. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.files.plan;

import org.jspecify.annotations.NullMarked;

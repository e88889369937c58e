/** Streams as server-sent events. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.web.stream;

import org.jspecify.annotations.NullMarked;

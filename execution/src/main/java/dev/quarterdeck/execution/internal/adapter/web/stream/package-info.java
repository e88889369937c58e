/** What agents say, as server-sent events. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.web.stream;

import org.jspecify.annotations.NullMarked;

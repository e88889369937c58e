/** The module's tables. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.jooq;

import org.jspecify.annotations.NullMarked;

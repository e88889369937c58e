/** Resolves execution contexts. */
@NullMarked
package dev.quarterdeck.execution.internal.application.context;

import org.jspecify.annotations.NullMarked;

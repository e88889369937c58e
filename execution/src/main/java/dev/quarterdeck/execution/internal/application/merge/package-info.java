/** Merges that are tried before they are made. */
@NullMarked
package dev.quarterdeck.execution.internal.application.merge;

import org.jspecify.annotations.NullMarked;

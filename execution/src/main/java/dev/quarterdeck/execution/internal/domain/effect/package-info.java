/** A git effect between the command that asked for it and its outcome. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.effect;

import org.jspecify.annotations.NullMarked;

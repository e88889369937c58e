/** What a worker is told: the text of a prompt, made of its context alone. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.prompt;

import org.jspecify.annotations.NullMarked;

/** The rules of the architecture, each with its reason. */
@NullMarked
package dev.quarterdeck.architecture.rules;

import org.jspecify.annotations.NullMarked;

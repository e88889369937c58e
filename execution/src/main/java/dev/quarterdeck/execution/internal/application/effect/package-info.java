/** Carries out the commits that commands have asked for, once each, when their branch is free. */
@NullMarked
package dev.quarterdeck.execution.internal.application.effect;

import org.jspecify.annotations.NullMarked;

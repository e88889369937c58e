/** Implements what the module publishes, and says what it needs from outside. */
@NullMarked
package dev.quarterdeck.governance.internal.application;

import org.jspecify.annotations.NullMarked;

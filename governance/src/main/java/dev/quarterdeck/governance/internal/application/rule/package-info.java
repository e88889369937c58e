/** The rules that hold: found in their layers, read, and answered for. */
@NullMarked
package dev.quarterdeck.governance.internal.application.rule;

import org.jspecify.annotations.NullMarked;

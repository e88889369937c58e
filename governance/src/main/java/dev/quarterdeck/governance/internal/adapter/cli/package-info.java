/** Offers users, tokens and rules as commands of {@code qd}. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.cli;

import org.jspecify.annotations.NullMarked;

/** What execution answers on the terminal. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.cli;

import org.jspecify.annotations.NullMarked;

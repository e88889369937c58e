/** The Agent Client Protocol, against recordings and a peer that follows a script. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.acp;

import org.jspecify.annotations.NullMarked;

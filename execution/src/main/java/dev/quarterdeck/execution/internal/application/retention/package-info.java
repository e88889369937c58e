/** How long is kept what agents said. */
@NullMarked
package dev.quarterdeck.execution.internal.application.retention;

import org.jspecify.annotations.NullMarked;

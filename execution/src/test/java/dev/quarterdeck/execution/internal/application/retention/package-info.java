/** How long is kept what agents said, on a real database. */
@NullMarked
package dev.quarterdeck.execution.internal.application.retention;

import org.jspecify.annotations.NullMarked;

/** Real git repositories for tests. */
@NullMarked
package dev.quarterdeck.execution.testing;

import org.jspecify.annotations.NullMarked;

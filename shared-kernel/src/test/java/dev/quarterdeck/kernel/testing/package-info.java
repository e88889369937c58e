/** What the tests of several modules are started with. */
@NullMarked
package dev.quarterdeck.kernel.testing;

import org.jspecify.annotations.NullMarked;

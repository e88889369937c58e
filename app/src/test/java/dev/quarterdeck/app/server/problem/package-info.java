/** Tests of this package. */
@NullMarked
package dev.quarterdeck.app.server.problem;

import org.jspecify.annotations.NullMarked;

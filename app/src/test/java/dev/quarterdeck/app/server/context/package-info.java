/** Tests of this package. */
@NullMarked
package dev.quarterdeck.app.server.context;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.quarterdeck.app.server.presence;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.quarterdeck.app.server.json;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.quarterdeck.app.server.database;

import org.jspecify.annotations.NullMarked;

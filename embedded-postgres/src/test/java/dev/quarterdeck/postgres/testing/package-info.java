/** Real databases for the tests of every module, made in milliseconds. */
@NullMarked
package dev.quarterdeck.postgres.testing;

import org.jspecify.annotations.NullMarked;

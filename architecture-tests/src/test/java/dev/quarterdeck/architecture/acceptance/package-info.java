/** What the product promises, tried as a user would: the built server, its launcher, kill -9 and real git. */
@NullMarked
package dev.quarterdeck.architecture.acceptance;

import org.jspecify.annotations.NullMarked;

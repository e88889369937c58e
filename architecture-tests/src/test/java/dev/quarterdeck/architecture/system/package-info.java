/** The product as its users meet it: a real server process, the launcher, real repositories. */
@NullMarked
package dev.quarterdeck.architecture.system;

import org.jspecify.annotations.NullMarked;

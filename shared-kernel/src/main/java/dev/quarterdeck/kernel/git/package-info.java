/** What the modules may ask of git, in git's words and without its library. */
@NullMarked
package dev.quarterdeck.kernel.git;

import org.jspecify.annotations.NullMarked;

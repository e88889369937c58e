/** What the tests of this module share. */
@NullMarked
package dev.quarterdeck.mission;

import org.jspecify.annotations.NullMarked;

/** Holds the product to its architecture: the rules run here, and each is seen to fail on a planted violation. */
@NullMarked
package dev.quarterdeck.architecture;

import org.jspecify.annotations.NullMarked;

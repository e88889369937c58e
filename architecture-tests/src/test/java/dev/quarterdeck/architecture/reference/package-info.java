/** The pages of the reference that are written from the code, and the proof that they are up to date. */
@NullMarked
package dev.quarterdeck.architecture.reference;

import org.jspecify.annotations.NullMarked;

/** Identities: what a mission, a repository, an event or a work package is called, everywhere. */
@NullMarked
package dev.quarterdeck.kernel.id;

import org.jspecify.annotations.NullMarked;

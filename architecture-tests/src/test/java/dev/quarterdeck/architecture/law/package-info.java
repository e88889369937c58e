/** What rules of the architecture are made of: a law for any root package, the uses it forbids, the places that may. */
@NullMarked
package dev.quarterdeck.architecture.law;

import org.jspecify.annotations.NullMarked;

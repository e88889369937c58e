/** Everything another module may ask about contexts, checkouts and work. */
@NamedInterface("api")
@NullMarked
package dev.quarterdeck.execution.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Everything another module may know about organisations, people, permissions and rules. */
@NamedInterface("api")
@NullMarked
package dev.quarterdeck.governance.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Everything another module may know about missions: how to ask for a change, how to read the outcome. */
@NamedInterface("api")
@NullMarked
package dev.quarterdeck.mission.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

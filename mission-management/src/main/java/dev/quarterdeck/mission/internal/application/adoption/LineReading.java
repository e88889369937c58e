package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;

/** Understands a line of another tool's log; the same line always means the same. */
public interface LineReading {
    AdoptedFact read(String line);

    /** The actor a name in such a line stands for. */
    Actor actor(String name);
}

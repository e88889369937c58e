package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.context.WriteContext;

/** Looks out for lanes of a mission that get into each other's way. */
public interface LaneWatch {
    /**
     * Asks for a look at the mission's lanes and returns at once. Called when what led to it has committed: the look may
     * record a warning of its own, in the name of whoever asked.
     */
    void lookAgain(WriteContext context);
}

package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Principal;
import java.util.Optional;

/** What agents prove themselves with: good for one session, its mission and its work package, until the session is over. */
public interface AgentTokens {
    /** Which agent a presented secret speaks for; empty when it is none of ours, or its session is over. */
    Optional<Principal> authenticate(String secret);
}

package dev.quarterdeck.kernel.actor;

import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import org.jspecify.annotations.Nullable;

/** What an agent was begun for; what it proves itself with is good for nothing else. */
public record Posting(
        AgentSessionId session,
        @Nullable MissionId mission,
        @Nullable WorkPackageId workPackage) {}

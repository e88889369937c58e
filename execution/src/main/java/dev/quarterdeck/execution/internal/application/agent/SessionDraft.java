package dev.quarterdeck.execution.internal.application.agent;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody asks for, on its way to become a session. */
record SessionDraft(
        Composite context,
        Spawn command,
        AgentSessionId id,
        String provider,
        @Nullable AgentSession parent) {
    // The database's password and the keys of secrets are set by variables like these.
    private static final Pattern OURS = Pattern.compile(
            "(?i)(?:spring|quarterdeck|qd|server|pg|java|jdk)[._].*|pg(?:pass|service|ssl|user|host|database).*");

    SessionDraft {
        if (command.workPackage() != null && mission(context, parent) == null) {
            throw new Refused(new InvalidInput(
                    "workPackage",
                    "A work package belongs to a mission, and none is named.",
                    command.workPackage().value(),
                    "a mission beside it",
                    "qd agents spawn --mission MISSION --wp " + command.workPackage()));
        }
    }

    /** Whom the agent acts for: the agent that wants it, else the person. */
    String onBehalfOf() {
        return parent == null ? context.entry().actor().id() : parent.id().value();
    }

    SpawnOrder order(Path directory) {
        return new SpawnOrder(
                id,
                Boolean.TRUE.equals(command.plain()) ? AgentKind.PLAIN : AgentKind.ACP,
                requireNonNullElse(command.command(), List.of()),
                directory,
                command.prompt(),
                Boolean.TRUE.equals(command.once()),
                false,
                null,
                new Surroundings(variables(), Map.of()));
    }

    private Set<String> variables() {
        var named = Set.copyOf(requireNonNullElse(command.variables(), List.<String>of()));
        named.stream().filter(name -> OURS.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new Refused(new InvalidInput(
                    "variables",
                    "The server's own settings are for no agent.",
                    name,
                    "variables that are not the server's own",
                    "leave it out"));
        });
        return named;
    }

    AgentSession session(Path directory, Instant now) {
        var command = requireNonNullElse(this.command.command(), List.<String>of());
        var program = command.isEmpty() ? provider : command.getFirst();
        return new AgentSession(
                id,
                parent == null ? null : parent.id(),
                provider,
                AgentStatus.SPAWNING,
                false,
                mission(context, parent),
                this.command.workPackage(),
                null,
                null,
                requireNonNullElse(this.command.agentType(), program),
                this.command.profile(),
                directory,
                context.entry().actor().displayName(),
                now,
                null,
                null,
                null,
                null,
                null,
                new AgentUsage(null, null, null, null, null),
                0,
                1);
    }

    /** A child works for its parent's mission. */
    private static @Nullable MissionId mission(Composite context, @Nullable AgentSession parent) {
        if (parent != null && parent.missionId() != null) {
            return parent.missionId();
        }
        return context instanceof WriteContext mission ? mission.identity().mission() : null;
    }
}

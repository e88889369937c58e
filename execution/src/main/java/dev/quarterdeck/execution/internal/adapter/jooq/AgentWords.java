package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.Operation;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import java.util.Arrays;
import java.util.function.Function;

/** The words sessions are stored with, whatever the types are called. */
final class AgentWords {
    private AgentWords() {}

    static String of(AgentStatus status) {
        return switch (status) {
            case SPAWNING -> "spawning";
            case RUNNING -> "running";
            case WAITING -> "waiting";
            case PAUSED -> "paused";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            case KILLED -> "killed";
        };
    }

    static String of(AgentKind kind) {
        return switch (kind) {
            case ACP -> "acp";
            case PLAIN -> "plain";
        };
    }

    static String of(Role role) {
        return switch (role) {
            case AGENT -> "agent";
            case USER -> "user";
            case SYSTEM -> "system";
            case OPERATOR -> "operator";
            case TOOL -> "tool";
        };
    }

    static String of(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case THOUGHT -> "thought";
            case TOOL_CALL -> "tool_call";
            case TOOL_RESULT -> "tool_result";
            case PLAN -> "plan";
            case PERMISSION_REQUEST -> "permission_request";
            case STATUS -> "status";
        };
    }

    static String of(Operation operation) {
        return switch (operation) {
            case INJECT -> "inject";
            case PAUSE -> "pause";
            case RESUME -> "resume";
            case TERMINATE -> "terminate";
            case KILL -> "kill";
        };
    }

    static String of(State state) {
        return switch (state) {
            case REQUESTED -> "requested";
            case ACCEPTED -> "accepted";
            case CONFIRMED -> "confirmed";
            case UNSUPPORTED -> "unsupported";
            case FAILED -> "failed";
            case TIMED_OUT -> "timed_out";
        };
    }

    static AgentStatus status(String word) {
        return named(AgentStatus.values(), AgentWords::of, word);
    }

    static AgentKind agentKind(String word) {
        return named(AgentKind.values(), AgentWords::of, word);
    }

    static Role role(String word) {
        return named(Role.values(), AgentWords::of, word);
    }

    static Kind kind(String word) {
        return named(Kind.values(), AgentWords::of, word);
    }

    static Operation operation(String word) {
        return named(Operation.values(), AgentWords::of, word);
    }

    static State state(String word) {
        return named(State.values(), AgentWords::of, word);
    }

    private static <T> T named(T[] all, Function<T, String> wordOf, String word) {
        return Arrays.stream(all)
                .filter(one -> wordOf.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown word of an agent session: " + word));
    }
}

package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.internal.adapter.acp.Connection.Peer;
import dev.quarterdeck.execution.internal.adapter.acp.Connection.Reply;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Failure;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Malformed;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Notification;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Request;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Dialogue;
import dev.quarterdeck.execution.internal.application.agent.AgentProtocol.Listener;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder;
import dev.quarterdeck.kernel.id.Ids;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The protocol's own rules: who is greeted how, what a turn is, and what is owed after a cancel. */
final class AcpDialogue implements Dialogue, Peer {
    private final SpawnOrder order;
    private final Connection connection;
    private final Listener listener;
    private final Ids ids;
    private final ToolCalls calls = new ToolCalls();
    private final Map<String, JsonNode> questions = new ConcurrentHashMap<>();
    private volatile @Nullable String session;
    private volatile boolean cancelled;
    private boolean replaying;

    AcpDialogue(SpawnOrder order, Connection connection, Listener listener, Ids ids) {
        this.order = order;
        this.connection = connection;
        this.listener = listener;
        this.ids = ids;
    }

    void begin() {
        connection.request("initialize", Calls.initialize(), reply("initialize", this::greeted));
        connection.begin(this);
    }

    private void greeted(JsonNode answer) {
        var version = answer.path("protocolVersion").asInt(0);
        if (version != Calls.VERSION) {
            broken("protocol_version", "the agent speaks version %d of the protocol, not 1".formatted(version));
            return;
        }
        var loadable = answer.path("agentCapabilities").path("loadSession").asBoolean(false);
        var known = order.reload();
        if (known == null) {
            connection.request(
                    "session/new",
                    Calls.newSession(order.directory()),
                    reply("session/new", made -> ready(made.path("sessionId").asString(""), loadable)));
        } else if (loadable) {
            replaying = true;
            connection.request(
                    "session/load",
                    Calls.load(known, order.directory()),
                    reply("session/load", _ -> ready(known, true)));
        } else {
            broken("not_loadable", "the agent cannot take up a session again");
        }
    }

    private void ready(String name, boolean loadable) {
        replaying = false;
        session = name;
        listener.ready(name, loadable);
    }

    private Reply reply(String method, Consumer<JsonNode> result) {
        return new Reply(result, failure -> broken("handshake_failed", "%s: %s".formatted(method, failure.message())));
    }

    @Override
    public void say(String prompt) {
        cancelled = false;
        connection.request("session/prompt", Calls.prompt(name(), prompt), new Reply(this::turnOver, this::turnFailed));
    }

    @Override
    public void cancel() {
        cancelled = true;
        connection.notify("session/cancel", Calls.session(name()));
    }

    @Override
    public void answer(String question, String option) {
        settle(question, FrameFormat.object().put("outcome", "selected").put("optionId", option));
    }

    @Override
    public void dismiss(String question) {
        settle(question, FrameFormat.object().put("outcome", "cancelled"));
    }

    @Override
    public void close() {
        connection.close();
    }

    private void settle(String question, ObjectNode outcome) {
        var request = questions.remove(question);
        if (request != null) {
            connection.answer(request, FrameFormat.object().set("outcome", outcome));
        }
    }

    private void turnOver(JsonNode answer) {
        Updates.usage(answer.path("usage")).ifPresent(listener::used);
        over(answer.path("stopReason").asString("unknown"), null);
    }

    private void turnFailed(Failure failure) {
        over("error", "%s (%d)".formatted(failure.message(), failure.code()));
    }

    /** Agents differ in what they answer to a cancel, so that it counts that there was one. */
    private void over(String reason, @Nullable String failure) {
        questions.clear();
        if (cancelled) {
            calls.open()
                    .forEach(call -> listener.said(
                            Role.TOOL,
                            Kind.TOOL_RESULT,
                            call.title(),
                            Map.of("toolCall", call.id(), "status", "cancelled")));
        }
        calls.clear();
        var said = failure == null ? reason : "%s: %s".formatted(reason, failure);
        listener.said(
                Role.SYSTEM,
                Kind.STATUS,
                "turn over: " + said,
                Map.of("stopReason", reason, "cancelled", Boolean.toString(cancelled)));
        listener.turnOver(cancelled ? null : failure);
    }

    @Override
    public void requested(Request request) {
        var options = request.params().path("options");
        if (!request.method().equals("session/request_permission")) {
            connection.refuse(request.id(), FrameFormat.METHOD_NOT_FOUND, "Method not found: " + request.method());
        } else if (!options.isArray() || options.isEmpty()) {
            connection.refuse(request.id(), FrameFormat.INVALID_PARAMS, "A question needs options");
        } else {
            var question = Updates.question(ids.next(), order.session(), request.params());
            questions.put(question.id(), request.id());
            listener.said(Role.AGENT, Kind.PERMISSION_REQUEST, question.title(), Updates.about(question));
            listener.asked(question);
        }
    }

    @Override
    public void notified(Notification notification) {
        if (replaying) {
            return; // What is taken up again was recorded when it was said.
        }
        if (!notification.method().equals("session/update")) {
            var raw = notification.params().toString();
            listener.said(Role.SYSTEM, Kind.STATUS, notification.method(), Map.of("raw", raw));
            return;
        }
        var update = notification.params().path("update");
        calls.observe(update);
        Updates.usageOf(update).ifPresent(listener::used);
        var said = Updates.said(update);
        listener.said(said.role(), said.kind(), said.content(), said.metadata());
    }

    @Override
    public void misunderstood(Malformed malformed) {
        var why = "not understood, because " + malformed.why();
        listener.said(Role.SYSTEM, Kind.STATUS, why, Map.of("raw", malformed.line()));
    }

    @Override
    public void broken(String reason, String detail) {
        listener.broken(reason, detail);
    }

    @Override
    public void silent() {
        listener.silent();
    }

    private String name() {
        return Objects.requireNonNullElse(session, "");
    }
}

package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.AgentAnswer.Latches;
import dev.quarterdeck.execution.api.AgentAnswer.Stopped;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.KillAll;
import dev.quarterdeck.execution.api.AgentSessions.Pause;
import dev.quarterdeck.execution.api.ControlReceipt;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mission-control")
class AgentControlsController {
    private static final String KEY = "Idempotency-Key";

    private final AgentSessions agents;

    AgentControlsController(AgentSessions agents) {
        this.agents = agents;
    }

    @PostMapping("/sessions/{session}/inject")
    ControlReceipt inject(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody Message body) {
        return agents.inject(context, session, new Inject(body.content(), body.mode(), idempotencyKey));
    }

    @DeleteMapping("/sessions/{session}/injections/{receipt}")
    ControlReceipt withdraw(EntryContext context, @PathVariable AgentSessionId session, @PathVariable String receipt) {
        return agents.withdraw(context, session, receipt);
    }

    @PostMapping("/sessions/{session}/pause")
    ControlReceipt pause(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody Stillness body) {
        return agents.pause(context, session, new Pause(body.cancel(), idempotencyKey));
    }

    @PostMapping("/sessions/{session}/resume")
    ControlReceipt resume(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return agents.resume(context, session, idempotencyKey);
    }

    @PostMapping("/sessions/{session}/terminate")
    ControlReceipt terminate(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return agents.terminate(context, session, idempotencyKey);
    }

    @PostMapping("/sessions/{session}/kill")
    ControlReceipt kill(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return agents.kill(context, session, idempotencyKey);
    }

    @PostMapping("/kill-all")
    Stopped killAll(EntryContext context, @RequestBody KillAll body) {
        return agents.killAll(context, body);
    }

    @PostMapping("/release")
    Latches release(EntryContext context, @RequestBody Scope body) {
        return agents.release(context, body.scope());
    }

    /**
     * What is said to an agent.
     *
     * @param mode absent: queue
     */
    record Message(String content, @Nullable InjectMode mode) {}

    /**
     * How an agent is paused.
     *
     * @param cancel whether the turn under way is cancelled
     */
    record Stillness(@Nullable Boolean cancel) {}

    /**
     * What may go on.
     *
     * @param scope a provider, or {@code *}
     */
    record Scope(String scope) {}
}

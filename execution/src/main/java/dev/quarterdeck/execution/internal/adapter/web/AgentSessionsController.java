package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.AgentAnswer.Answered;
import dev.quarterdeck.execution.api.AgentAnswer.Messages;
import dev.quarterdeck.execution.api.AgentAnswer.Questions;
import dev.quarterdeck.execution.api.AgentAnswer.Receipts;
import dev.quarterdeck.execution.api.AgentAnswer.Sessions;
import dev.quarterdeck.execution.api.AgentAnswer.Tree;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.AgentSessions.Choice;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.NamesMission;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mission-control")
class AgentSessionsController {
    private final AgentSessions agents;

    AgentSessionsController(AgentSessions agents) {
        this.agents = agents;
    }

    @GetMapping("/sessions")
    Sessions list(
            Composite context,
            @RequestParam(defaultValue = "false") boolean live,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return agents.list(context, new Wanted(live, cursor, limit));
    }

    @PostMapping("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    AgentSession spawn(
            // Read first, for it may name the mission the context is about.
            @RequestBody NewAgent body,
            Composite context,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return agents.spawn(context, body.command(idempotencyKey));
    }

    @GetMapping("/sessions/{session}")
    AgentSession find(EntryContext context, @PathVariable AgentSessionId session) {
        return agents.find(context, session);
    }

    @GetMapping("/sessions/{session}/messages")
    Messages messages(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return agents.messages(context, session, cursor, limit);
    }

    @GetMapping("/sessions/{session}/receipts")
    Receipts receipts(
            EntryContext context, @PathVariable AgentSessionId session, @RequestParam(defaultValue = "50") int limit) {
        return agents.receipts(context, session, limit);
    }

    @GetMapping("/sessions/{session}/questions")
    Questions questions(EntryContext context, @PathVariable AgentSessionId session) {
        return agents.questions(context, session);
    }

    @PostMapping("/sessions/{session}/questions/{question}/answer")
    Answered answer(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @PathVariable String question,
            @RequestBody Chosen body) {
        return agents.answer(context, session, new Choice(question, body.option()));
    }

    @GetMapping("/tree")
    Tree tree(Composite context) {
        return agents.tree(context);
    }

    /** What an agent is answered. */
    record Chosen(String option) {}

    /** What an agent is asked for with. */
    record NewAgent(
            @Nullable String mission,
            @Nullable WorkPackageId workPackage,
            @Nullable String provider,
            @Nullable List<String> command,
            @Nullable Boolean plain,
            @Nullable Path directory,
            @Nullable String prompt,
            @Nullable Boolean once,
            @Nullable AgentSessionId parent,
            @Nullable String agentType,
            @Nullable String profile,
            @Nullable List<String> variables)
            implements NamesMission {
        Spawn command(@Nullable String idempotencyKey) {
            return new Spawn(
                    provider,
                    command,
                    plain,
                    directory,
                    prompt,
                    once,
                    workPackage,
                    parent,
                    agentType,
                    profile,
                    variables,
                    idempotencyKey);
        }
    }
}

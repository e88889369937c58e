package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Asked;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Taken;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.Inbox.Items;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api")
class DecisionsController {
    private static final String KEY = "Idempotency-Key";
    private static final String USUAL = "50";

    private final Decisions decisions;
    private final Inbox inbox;

    DecisionsController(Decisions decisions, Inbox inbox) {
        this.decisions = decisions;
        this.inbox = inbox;
    }

    @PostMapping("/missions/{mission}/decision-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Question body) {
        return decisions.ask(context, body.ask(key));
    }

    @GetMapping("/missions/{mission}/decision-requests")
    Page<DecisionRequest> requests(
            ReadContext context,
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = USUAL) int limit) {
        return decisions.requests(context, standing, new PageRequest(cursor, limit));
    }

    @DeleteMapping("/missions/{mission}/decision-requests/{request}")
    Asked withdraw(
            WriteContext context,
            @PathVariable DecisionId request,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return decisions.withdraw(context, new Withdraw(request, reason, key));
    }

    @PostMapping("/missions/{mission}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    Taken decide(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Choice body) {
        return decisions.decide(context, body.decide(key));
    }

    @GetMapping("/inbox")
    Items inbox(
            EntryContext context,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = USUAL) int limit) {
        return inbox.waiting(context, new PageRequest(cursor, limit));
    }

    @GetMapping("/inbox/count")
    Count count(EntryContext context) {
        return inbox.count(context);
    }

    /** An answer to a question, what to do about a warning, or a decision on a topic. */
    record Choice(
            @Nullable DecisionId request,
            @Nullable String topic,
            @Nullable String warning,
            @Nullable String option,
            @Nullable String rationale) {
        Decide decide(@Nullable String key) {
            return new Decide(request, topic, warning, requireNonNullElse(option, ""), rationale, key);
        }
    }

    /** A question; what is left out asks everybody who takes part for words of their own. */
    record Question(
            @Nullable String question,
            @Nullable List<String> options,
            @Nullable Set<ParticipantRole> roles,
            @Nullable Set<String> persons,
            @Nullable Boolean llmAllowed,
            @Nullable Instant deadline,
            @Nullable String fallback) {
        Ask ask(@Nullable String key) {
            var addressees = new Addressees(
                    requireNonNullElse(roles, Set.of()),
                    requireNonNullElse(persons, Set.of()),
                    requireNonNullElse(llmAllowed, false));
            return new Ask(
                    requireNonNullElse(question, ""),
                    requireNonNullElse(options, List.of()),
                    addressees,
                    deadline,
                    fallback,
                    null,
                    key);
        }
    }
}

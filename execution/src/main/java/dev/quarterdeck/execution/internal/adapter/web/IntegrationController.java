package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.Integration;
import dev.quarterdeck.execution.api.Integration.Aborted;
import dev.quarterdeck.execution.api.Integration.Accept;
import dev.quarterdeck.execution.api.Integration.Accepted;
import dev.quarterdeck.execution.api.Integration.Merge;
import dev.quarterdeck.execution.api.Integration.MergePlan;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.WriteContext;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntegrationController {
    private final Integration integration;

    IntegrationController(Integration integration) {
        this.integration = integration;
    }

    @PostMapping("/api/missions/{mission}/accept")
    Accepted accept(
            WriteContext context,
            @RequestBody(required = false) @Nullable Evidence body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var given = Objects.requireNonNullElse(body, Evidence.NONE);
        return integration.accept(context, new Accept(given.byCriterion(), idempotencyKey));
    }

    @GetMapping("/api/missions/{mission}/merge")
    MergePlan preview(WriteContext context, @RequestParam(required = false) @Nullable MergeStrategy strategy) {
        return integration.preview(context, strategy);
    }

    @PostMapping("/api/missions/{mission}/merge")
    Merged merge(
            WriteContext context,
            @RequestBody(required = false) @Nullable How body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var how = Objects.requireNonNullElse(body, How.USUAL);
        return integration.merge(context, new Merge(how.strategy(), how.pushed(), idempotencyKey));
    }

    @DeleteMapping("/api/missions/{mission}/merge")
    Aborted abort(WriteContext context) {
        return integration.abort(context);
    }

    /** What shows that acceptance criteria hold, by their ids. */
    record Evidence(@Nullable Map<String, String> evidence) {
        static final Evidence NONE = new Evidence(null);

        Map<String, String> byCriterion() {
            return Objects.requireNonNullElse(evidence, Map.of());
        }
    }

    /** How to merge; what is left out is as the mission's policy says, and not pushed. */
    record How(@Nullable MergeStrategy strategy, @Nullable Boolean push) {
        static final How USUAL = new How(null, null);

        boolean pushed() {
            return Boolean.TRUE.equals(push);
        }
    }
}

package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.ContextInspection;
import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ExecutionContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContextController {
    private final ContextInspection inspection;

    ContextController(ContextInspection inspection) {
        this.inspection = inspection;
    }

    @GetMapping("/api/missions/{mission}/context")
    ContextView context(EntryContext context, ExecutionContext whole) {
        return inspection.view(context, whole);
    }
}

package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/charter")
class CharterController {
    private final Charters charters;
    private final Rulebook rulebook;

    CharterController(Charters charters, Rulebook rulebook) {
        this.charters = charters;
        this.rulebook = rulebook;
    }

    @GetMapping
    Charters.CharterView show(Composite context) {
        return charters.show(context);
    }

    @GetMapping("/{key}")
    Charters.Explanation explain(Composite context, @PathVariable String key) {
        return charters.explain(context, key);
    }

    @PutMapping
    ResponseEntity<Rulebook.Kept> put(
            EntryContext context,
            @RequestHeader(name = "If-Match", required = false) @Nullable String expected,
            @RequestBody Text body) {
        var file = new Rulebook.RuleFile(RuleKind.CHARTER, "charter", requireNonNullElse(body.text(), ""));
        return Answers.of(rulebook.put(context, file, Versions.read(expected)));
    }

    /** A file of rules as it is written. */
    record Text(@Nullable String text) {}
}

package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.governance.api.Rulebook.RuleFile;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's own files of rules, of every kind. */
@RestController
@RequestMapping("/api/rules/{kind}/{name}")
class RulesController {
    private final Rulebook rulebook;

    RulesController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping
    ResponseEntity<Rulebook.Kept> read(EntryContext context, @PathVariable String kind, @PathVariable String name) {
        return Answers.of(rulebook.read(context, RuleKind.checked(kind), name));
    }

    @PutMapping
    ResponseEntity<Rulebook.Kept> put(
            EntryContext context,
            @PathVariable String kind,
            @PathVariable String name,
            @RequestHeader(name = "If-Match", required = false) @Nullable String expected,
            @RequestBody CharterController.Text body) {
        return Answers.of(rulebook.put(context, file(kind, name, body), Versions.read(expected)));
    }

    @DeleteMapping
    ResponseEntity<Rulebook.Kept> remove(EntryContext context, @PathVariable String kind, @PathVariable String name) {
        return Answers.of(rulebook.remove(context, RuleKind.checked(kind), name));
    }

    @PostMapping("/check")
    Rulebook.Checked check(
            EntryContext context,
            @PathVariable String kind,
            @PathVariable String name,
            @RequestBody CharterController.Text body) {
        return rulebook.check(context, file(kind, name, body));
    }

    private static RuleFile file(String kind, String name, CharterController.Text body) {
        return new RuleFile(RuleKind.checked(kind), name, requireNonNullElse(body.text(), ""));
    }
}

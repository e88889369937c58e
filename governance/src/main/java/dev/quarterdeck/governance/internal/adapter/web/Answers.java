package dev.quarterdeck.governance.internal.adapter.web;

import dev.quarterdeck.governance.api.Rulebook.Kept;
import org.springframework.http.ResponseEntity;

/** A file of rules with its version as its tag. */
final class Answers {
    private Answers() {}

    static ResponseEntity<Kept> of(Kept kept) {
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(kept);
    }
}

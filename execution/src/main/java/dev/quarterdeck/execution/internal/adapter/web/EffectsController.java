package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.EffectQueue.Listing;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.EffectId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EffectsController {
    private final EffectQueue effects;

    EffectsController(EffectQueue effects) {
        this.effects = effects;
    }

    @GetMapping("/api/effects")
    Listing list(EntryContext context) {
        return effects.list(context);
    }

    @PostMapping("/api/effects/{effect}/retry")
    PendingEffect retry(EntryContext context, @PathVariable EffectId effect) {
        return effects.retry(context, effect);
    }
}

package dev.quarterdeck.governance.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.governance.api.Secrets;
import dev.quarterdeck.kernel.context.EntryContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/secrets")
class SecretsController {
    private final Secrets secrets;

    SecretsController(Secrets secrets) {
        this.secrets = secrets;
    }

    @GetMapping
    Secrets.Listing list(EntryContext context) {
        return secrets.list(context);
    }

    @PutMapping("/{secret}")
    Secrets.KeptSecret put(EntryContext context, @PathVariable String secret, @RequestBody Value body) {
        return secrets.put(context, new Secrets.NewSecret(secret, requireNonNullElse(body.value(), "")));
    }

    @DeleteMapping("/{secret}")
    Secrets.KeptSecret remove(EntryContext context, @PathVariable String secret) {
        return secrets.remove(context, secret);
    }

    /** Of every organisation on the installation. */
    @PostMapping("/rotation")
    Secrets.Rotation rotate(EntryContext context) {
        return secrets.rotate(context);
    }

    record Value(@Nullable String value) {
        @Override
        public String toString() {
            return "Value[]";
        }
    }
}

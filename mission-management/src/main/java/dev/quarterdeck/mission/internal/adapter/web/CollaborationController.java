package dev.quarterdeck.mission.internal.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Acknowledge;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.Post;
import dev.quarterdeck.mission.api.CollaborationView;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class CollaborationController {
    private static final String KEY = "Idempotency-Key";

    private final Collaboration collaboration;

    CollaborationController(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @GetMapping("/collaboration")
    ResponseEntity<CollaborationView> state(ReadContext context) {
        var state = collaboration.of(context);
        return ResponseEntity.ok().eTag(state.version().toString()).body(state);
    }

    /** Bytes, for a text would be written as a JSON string. */
    @GetMapping(path = "/collaboration/contract", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] contract(ReadContext context) {
        return collaboration.contract(context).getBytes(UTF_8);
    }

    @GetMapping("/warnings")
    Page<WarningView> warnings(ReadContext context) {
        return new Page<>(collaboration.of(context).warnings(), null);
    }

    @PostMapping("/warnings/{warning}/acknowledgements")
    Coordinated acknowledge(
            WriteContext context,
            @PathVariable String warning,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Said body) {
        return collaboration.acknowledge(
                context, new Acknowledge(warning, body.acknowledgement(), body.rationale(), body.to(), key));
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Coordinated comment(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Remark body) {
        return collaboration.comment(context, new Post(requireNonNullElse(body.content(), ""), body.replyTo(), key));
    }

    /** What the caller does about a warning, and who takes over where somebody does. */
    record Said(
            Acknowledgement acknowledgement,
            @Nullable String rationale,
            @Nullable String to) {
        Said {
            requireNonNull(acknowledgement);
        }
    }

    /** What is said, and to what. */
    record Remark(@Nullable String content, @Nullable String replyTo) {}
}

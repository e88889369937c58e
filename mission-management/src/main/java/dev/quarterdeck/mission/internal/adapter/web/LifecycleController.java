package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.MissionLifecycle.Cancel;
import dev.quarterdeck.mission.api.MissionLifecycle.Pause;
import dev.quarterdeck.mission.api.MissionLifecycle.Reopen;
import dev.quarterdeck.mission.api.MissionLifecycle.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class LifecycleController {
    private static final String KEY = "Idempotency-Key";

    private final MissionLifecycle lifecycle;

    LifecycleController(MissionLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PostMapping("/pause")
    Standing pause(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Stop body) {
        return lifecycle.pause(context, body.pause(key));
    }

    @PostMapping("/cancel")
    Standing cancel(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Why body) {
        return lifecycle.cancel(context, new Cancel(requireNonNullElse(body.reason(), ""), key));
    }

    @PostMapping("/reopen")
    Standing reopen(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Why body) {
        return lifecycle.reopen(context, new Reopen(requireNonNullElse(body.reason(), ""), key));
    }

    /** Why a mission ends or goes on. */
    record Why(@Nullable String reason) {}

    /** Why it stops, and what goes on instead. */
    record Stop(
            @Nullable String reason,
            @Nullable String blocker,
            @Nullable String successor,
            @Nullable String newSuccessor) {
        Pause pause(@Nullable String key) {
            return new Pause(requireNonNullElse(reason, ""), blocker, successor, newSuccessor, key);
        }
    }
}

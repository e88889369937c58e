package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Beat;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Invite;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import dev.quarterdeck.mission.api.Collaboration.ParticipantKind;
import dev.quarterdeck.mission.api.Collaboration.Remove;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.Collaboration.StepOutcome;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.ParticipantRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class ParticipantsController {
    private static final String KEY = "Idempotency-Key";

    private final Collaboration collaboration;

    ParticipantsController(Collaboration collaboration) {
        this.collaboration = collaboration;
    }

    @PostMapping("/participants")
    @ResponseStatus(HttpStatus.CREATED)
    Coordinated invite(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Invitation body) {
        return collaboration.invite(context, body.command(key));
    }

    @DeleteMapping("/participants/{participant}")
    Coordinated remove(
            WriteContext context,
            @PathVariable String participant,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return collaboration.remove(context, new Remove(participant, reason, key));
    }

    @PostMapping("/join")
    Coordinated join(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Joining body) {
        return collaboration.join(
                context, requireNonNullElse(body, Joining.USUAL).command(key));
    }

    @PostMapping("/leave")
    Coordinated leave(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Leaving body) {
        return collaboration.leave(
                context, requireNonNullElse(body, Leaving.SILENT).command(key));
    }

    @PostMapping("/heartbeat")
    Coordinated beat(WriteContext context, @RequestBody(required = false) @Nullable Beat body) {
        return collaboration.beat(context, requireNonNullElse(body, Beat.OF_NO_SESSION));
    }

    @PostMapping("/drive-intent")
    Coordinated setIntent(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Driving body) {
        return collaboration.setIntent(context, new SetIntent(body.intent() == Intent.ACTIVE, key));
    }

    @PostMapping("/focus")
    Coordinated focus(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Focus body) {
        return collaboration.focus(context, new FocusOn(body, key));
    }

    @PostMapping("/step-executions")
    @ResponseStatus(HttpStatus.CREATED)
    Coordinated start(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Starting body) {
        return collaboration.startStep(context, body.command(key));
    }

    @PostMapping("/step-executions/{step}/completion")
    Coordinated complete(
            WriteContext context,
            @PathVariable String step,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Completing body) {
        return collaboration.completeStep(context, new CompleteStep(step, body.workPackage(), body.outcome(), key));
    }

    /** Who may come; a person where it is not said, and a developer. */
    record Invitation(
            @Nullable String participant,
            @Nullable ParticipantKind kind,
            @Nullable String displayName,
            @Nullable ParticipantRole role) {
        Invite command(@Nullable String key) {
            return new Invite(
                    requireNonNullElse(participant, ""),
                    requireNonNullElse(kind, ParticipantKind.HUMAN),
                    displayName,
                    role,
                    key);
        }
    }

    /** In which role, and from which session. */
    record Joining(@Nullable ParticipantRole role, @Nullable String session) {
        static final Joining USUAL = new Joining(null, null);

        Join command(@Nullable String key) {
            return new Join(role, session, key);
        }
    }

    /** Why. */
    record Leaving(@Nullable String reason) {
        static final Leaving SILENT = new Leaving(null);

        Leave command(@Nullable String key) {
            return new Leave(reason, key);
        }
    }

    /** Whether the caller means to drive. */
    record Driving(Intent intent) {
        Driving {
            requireNonNull(intent);
        }
    }

    /** Whether somebody means to drive. */
    enum Intent {
        ACTIVE,
        INACTIVE
    }

    /** What is begun. */
    record Starting(
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String description) {
        StartStep command(@Nullable String key) {
            return new StartStep(requireNonNullElse(step, ""), workPackage, description, key);
        }
    }

    /** How it ended. */
    record Completing(@Nullable WorkPackageId workPackage, StepOutcome outcome) {
        Completing {
            requireNonNull(outcome);
        }
    }
}

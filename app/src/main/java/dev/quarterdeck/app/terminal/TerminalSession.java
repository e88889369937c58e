package dev.quarterdeck.app.terminal;

import dev.quarterdeck.app.server.problem.Failures;
import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.ExecutionContext;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one call: parse, resolve once, narrow, run, render. */
@Component
class TerminalSession {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalSession.class);
    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    private static final int REFUSAL = 2;

    private final CommandParser parser;
    private final ContextResolution contexts;
    private final JsonMapper json;
    private volatile boolean ending;

    TerminalSession(CommandParser parser, ContextResolution contexts, JsonMapper json) {
        this.parser = parser;
        this.contexts = contexts;
        this.json = json;
    }

    /** Before the server waits for its calls to end: some would not. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }

    void run(TerminalCall call, Principal principal, String correlationId, Frames frames) {
        frames.exit(
                switch (parser.parse(call)) {
                    case ParsedCall.Help(var text) -> {
                        frames.out(text);
                        yield SUCCESS;
                    }
                    case ParsedCall.Misused(var complaint, var nextStep) -> {
                        frames.err("qd: " + complaint);
                        frames.err("  next: " + nextStep);
                        yield REFUSAL;
                    }
                    case ParsedCall.Run(var command, var options) ->
                        guarded(call, command, options, principal, correlationId, frames);
                });
    }

    private int guarded(
            TerminalCall call,
            SurfaceCommand<?, ?> command,
            CommonOptions options,
            Principal principal,
            String correlationId,
            Frames frames) {
        try {
            run(call, command, options, site(call, command, options, principal, correlationId), frames);
            return SUCCESS;
        } catch (RuntimeException thrown) {
            var reason = Failures.reasonOf(thrown);
            if (reason.isPresent()) {
                refuse(Refusal.of(reason.get()), options.json(), frames);
                return REFUSAL;
            }
            LOG.error("Command {} failed, correlation {}", call.arguments().getFirst(), correlationId, thrown);
            frames.err("qd: INTERNAL_ERROR (%s); the server's log says more: qd doctor".formatted(correlationId));
            return FAILURE;
        }
    }

    private <C extends Composite, A> void run(
            TerminalCall call,
            SurfaceCommand<C, A> command,
            CommonOptions options,
            InvocationSite site,
            Frames frames) {
        var context = command.registers() ? contexts.register(site) : contexts.resolve(site);
        command.resolved(context);
        var key = options.idempotencyKey();
        if (key != null) {
            command.idempotencyKey(key);
        }
        var workPackage = workPackage(command, options);
        if (workPackage != null) {
            command.about(workPackage);
        }
        var input = call.input();
        if (input != null) {
            command.input(input);
        }
        var style = new Style(call.width(), call.colourWelcome());
        var console = new FramedConsole<A>(
                frames,
                answer -> options.json() ? json.writeValueAsString(answer) : command.text(answer, style),
                call.notesOnTerminal(),
                () -> ending);
        command.run(narrowed(context, command, site.mission() != null), console);
    }

    private static <C extends Composite> C narrowed(
            ExecutionContext context, SurfaceCommand<C, ?> command, boolean missionNamed) {
        var wanted = command.context();
        return wanted.equals(Composite.class)
                ? wanted.cast(Composites.any(context, missionNamed))
                : Composites.narrow(context, wanted, command.siteRule());
    }

    private static InvocationSite site(
            TerminalCall call,
            SurfaceCommand<?, ?> command,
            CommonOptions options,
            Principal principal,
            String correlationId) {
        var mission = options.mission() == null ? command.mission() : options.mission();
        return InvocationSite.of(principal, Transport.CLI, correlationId)
                .in(directory(call.directory(), command.directory()))
                .naming(mission)
                .on(workPackage(command, options));
    }

    private static @Nullable WorkPackageId workPackage(SurfaceCommand<?, ?> command, CommonOptions options) {
        return options.workPackage() == null ? command.workPackage() : options.workPackage();
    }

    private static @Nullable Path directory(@Nullable String standing, @Nullable String named) {
        try {
            if (standing == null) {
                return named == null ? null : Path.of(named);
            }
            return named == null ? Path.of(standing) : Path.of(standing).resolve(named);
        } catch (InvalidPathException impossible) {
            throw new Refused(new InvalidInput(
                    "directory", "That is no path.", impossible.getInput(), "a directory", "name another directory"));
        }
    }

    private void refuse(Refusal refusal, boolean asJson, Frames frames) {
        if (asJson) {
            frames.out(json.writeValueAsString(refusal));
            return;
        }
        frames.err("refused: " + refusal.code());
        frames.err("  " + refusal.message());
        detail("seen", refusal.observed(), frames);
        detail("expected", refusal.expected(), frames);
        refusal.candidates().forEach(candidate -> frames.err("    " + candidate));
        frames.err("  next: " + refusal.nextStep());
        if (refusal.code().startsWith("MISSION_")) {
            refusal.candidates().forEach(candidate -> frames.choice("--mission", candidate));
        }
    }

    private static void detail(String what, @Nullable String text, Frames frames) {
        if (text != null) {
            frames.err("  %s: %s".formatted(what, text));
        }
    }
}

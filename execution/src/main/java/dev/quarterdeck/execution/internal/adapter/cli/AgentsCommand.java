package dev.quarterdeck.execution.internal.adapter.cli;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.execution.api.AgentAnswer;
import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.api.AgentSessions.Choice;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.KillAll;
import dev.quarterdeck.execution.api.AgentSessions.Pause;
import dev.quarterdeck.execution.api.AgentSessions.Spawn;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.execution.api.InjectMode;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "agents",
        description = {
            "See and steer the agents of the organisation.",
            "",
            "  spawn [-- COMMAND ...]     Start one in the checkout you stand in; with --mission, and --wp if you",
            "                             like, for a mission: it takes part, and works in its lane.",
            "  list                       Those there are, the newest first; with --mission only that mission's.",
            "  tree                       Who began whom; with --mission only that mission's.",
            "  tail ID                    The last 50 things that were said; --follow goes on listening.",
            "  say ID TEXT                Barge in: after the turn under way, or as --mode says.",
            "  questions ID               What it asks to be allowed.",
            "  answer ID QUESTION OPTION  Allow it, or do not.",
            "  pause ID                   Say nothing more to it once the turn under way has ended.",
            "  resume ID                  Let it go on.",
            "  terminate ID               Let the turn under way end, then the session.",
            "  kill ID                    End it now, with its processes and the sessions it began.",
            "  receipts ID                What became of what was asked of it.",
            "  kill-all [PROVIDER]        Kill all, or those of a provider, and let none begin until release.",
            "  release [PROVIDER]         Let agents begin and go on again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  qd agents spawn --provider demo --prompt 'say hello'",
            "  qd agents spawn --prompt 'Fix the build.' -- claude-agent-acp",
            "  qd agents spawn --mission 01K9Z8Q4 --wp WP01 -- claude-agent-acp",
            "  qd agents tail 01K9Z8Q4V7T2M5N6P8R9S0T1V2 --follow",
            "  qd agents say 01K9Z8Q4V7T2M5N6P8R9S0T1V2 'Mind the tests.' --mode interrupt",
            "  qd agents kill-all --confirm 'KILL ALL'"
        })
class AgentsCommand implements SurfaceCommand<Composite, AgentAnswer> {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final AgentSessions agents;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "what to do (default: list)")
    private String action = "list";

    @Parameters(index = "1..*", paramLabel = "WORD", description = "a session, and what the action wants to know")
    private List<String> words = new ArrayList<>();

    @Option(names = "--live", description = "list: only those that have not ended")
    private boolean live;

    @Option(names = "--follow", description = "tail: go on until the session is over")
    private boolean follow;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "list, tail, receipts: at most this many, 1 to 200 (default: 50)")
    private int limit = 50;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = "list: go on where an earlier answer ended; tail: what came before")
    private @Nullable String cursor;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "say: queue (the default), interrupt the turn, or steer within it where its provider can")
    private @Nullable InjectMode mode;

    @Option(names = "--cancel", description = "pause: cancel the turn under way rather than wait for it")
    private boolean cancel;

    @Option(names = "--confirm", paramLabel = "WORDS", description = "kill-all: the words KILL ALL")
    private @Nullable String confirmation;

    @Option(names = "--provider", paramLabel = "NAME", description = "spawn: internal (the default) or demo")
    private @Nullable String provider;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "spawn: what the agent is told first")
    private @Nullable String prompt;

    @Option(names = "--plain", description = "spawn: a command that reads a prompt file and prints lines")
    private boolean plain;

    @Option(names = "--once", description = "spawn: end the session when all has been said")
    private boolean once;

    @Option(names = "--in", paramLabel = "DIRECTORY", description = "spawn: work there, within the checkout")
    private @Nullable Path within;

    @Option(names = "--parent", paramLabel = "ID", description = "spawn: the session that wants it")
    private @Nullable String parent;

    @Option(
            names = "--pass",
            paramLabel = "NAME",
            description = "spawn: a variable of the server's surroundings the agent may have; none of the server's own")
    private List<String> passed = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "PROFILE", description = "spawn: the agent profile it works as")
    private @Nullable String profile;

    @Option(names = "--as", paramLabel = "NAME", description = "spawn: what it is called (default: its program)")
    private @Nullable String called;

    private @Nullable WorkPackageId workPackage;
    private @Nullable String key;

    AgentsCommand(AgentSessions agents) {
        this.agents = agents;
    }

    @Override
    public Class<Composite> context() {
        return Composite.class;
    }

    @Override
    public void idempotencyKey(String given) {
        key = given;
    }

    @Override
    public void about(WorkPackageId named) {
        workPackage = named;
    }

    @Override
    public void run(Composite context, Console<AgentAnswer> console) {
        if (action.equals("tail") && follow) {
            follow(context, console);
        } else {
            console.answer(answer(context));
        }
    }

    private AgentAnswer answer(Composite context) {
        return switch (action) {
            case "list" -> agents.list(context, new Wanted(live, cursor, limit));
            case "tree" -> agents.tree(context);
            case "tail" -> agents.messages(context, session(), cursor, limit);
            case "receipts" -> agents.receipts(context, session(), limit);
            case "questions" -> agents.questions(context, session());
            case "answer" -> agents.answer(context, session(), choice());
            case "say" -> agents.inject(context, session(), new Inject(said().text(), mode, key));
            case "pause" -> agents.pause(context, session(), new Pause(cancel, key));
            case "resume" -> agents.resume(context, session(), key);
            case "terminate" -> agents.terminate(context, session(), key);
            case "kill" -> agents.kill(context, session(), key);
            case "kill-all" -> agents.killAll(context, new KillAll(said().first(), confirmation));
            case "release" -> agents.release(context, requireNonNullElse(said().first(), "*"));
            case "spawn" -> agents.spawn(context, spawn());
            default -> throw GivenWords.invalid("action", action, "one of those in qd agents --help");
        };
    }

    private void follow(Composite context, Console<AgentAnswer> console) {
        var session = session();
        var page = agents.messages(context, session, cursor, limit);
        if (!page.items().isEmpty()) {
            console.answer(page);
        }
        var last = page.items().isEmpty() ? 0 : page.items().getLast().sequence();
        try (var stream = agents.stream(context, session, Long.toString(last))) {
            while (console.open() && stream.open()) {
                List<AgentMessage> more = stream.next(BEAT);
                if (!more.isEmpty()) {
                    console.answer(new AgentAnswer.Messages(more, null, false));
                }
            }
        }
    }

    private Spawn spawn() {
        return new Spawn(
                provider,
                words.isEmpty() ? null : words,
                plain,
                within,
                prompt,
                once,
                workPackage,
                parent == null ? null : GivenWords.id(parent),
                called,
                profile,
                passed,
                key);
    }

    private GivenWords said() {
        return new GivenWords(words);
    }

    private AgentSessionId session() {
        return said().session();
    }

    private Choice choice() {
        return new Choice(said().word(1, "QUESTION"), said().word(2, "OPTION"));
    }

    @Override
    public String text(AgentAnswer answer, Style style) {
        return AgentsText.of(answer, style);
    }
}

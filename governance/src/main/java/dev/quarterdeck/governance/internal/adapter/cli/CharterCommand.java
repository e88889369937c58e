package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleAnswer;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "charter",
        description = {
            "Show the rules that hold here and which layer says so, and keep the organisation's own.",
            "Layers, the lowest first: built in, the organisation's, the repository's (.quarterdeck/ on its branch)."
        },
        footer = {
            "",
            "Examples:",
            "  qd charter                                 every key, its value and where it was said",
            "  qd charter explain branches.protected      what each layer says about it",
            "  qd charter types                           the mission types there are",
            "  qd charter types research                  one of them, step by step",
            "  qd charter profiles                        the agent profiles there are",
            "  qd charter check .quarterdeck/charter.yaml what is wrong with a file, before it is committed",
            "  qd charter set charter.yaml                make it the organisation's (admin)",
            "  qd charter remove mission-type our-way     take it out of the organisation's rules (admin)"
        })
class CharterCommand implements SurfaceCommand<Composite, RuleAnswer> {
    private static final String ACTIONS = "show, explain, types, profiles, check, set, source, remove";

    private final Charters charters;
    private final MissionTypes types;
    private final AgentProfiles profiles;
    private final Rulebook rulebook;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "show (the default), explain, types, profiles, check, set, source or remove")
    private String action = "show";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "the key, the mission type, the file, or the kind of file: charter, mission-type, "
                    + "agent-profile, directive")
    private @Nullable String what;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the name of the file, for source and remove")
    private @Nullable String name;

    @Option(
            names = "--expected",
            paramLabel = "VERSION",
            description = "for set: refuse if the organisation's file has another version by now")
    private @Nullable Long expected;

    CharterCommand(Charters charters, MissionTypes types, AgentProfiles profiles, Rulebook rulebook) {
        this.charters = charters;
        this.types = types;
        this.profiles = profiles;
        this.rulebook = rulebook;
    }

    @Override
    public Class<Composite> context() {
        return Composite.class;
    }

    @Override
    public void run(Composite context, Console<RuleAnswer> console) {
        console.answer(
                switch (action) {
                    case "show" -> charters.show(context);
                    case "explain" ->
                        charters.explain(context, Arguments.needed(what, "KEY", "qd charter explain KEY"));
                    case "types" -> what == null ? types.list(context) : types.show(context, what);
                    case "profiles" -> profiles.list(context);
                    case "check" -> rulebook.check(context, file(context));
                    case "set" -> rulebook.put(context, file(context), expected);
                    case "source" -> rulebook.read(context, kind(), named());
                    case "remove" -> rulebook.remove(context, kind(), named());
                    default -> throw Arguments.unknownAction("charter", action, ACTIONS);
                });
    }

    private Rulebook.RuleFile file(Composite context) {
        return Drafts.read(context, Arguments.needed(what, "FILE", "qd charter %s FILE".formatted(action)));
    }

    private RuleKind kind() {
        return what == null ? RuleKind.CHARTER : RuleKind.checked(what);
    }

    private String named() {
        return kind() == RuleKind.CHARTER && name == null
                ? "charter"
                : Arguments.needed(name, "NAME", "qd charter %s KIND NAME".formatted(action));
    }

    @Override
    public String text(RuleAnswer answer, Style style) {
        return new RuleTexts(style).of(answer);
    }
}

package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a call's arguments into the command they name. */
@Component
class CommandParser {
    /** The foot of every page. */
    static final String EXIT_STATUS = "Exit status: 0 success, 2 refused, 1 failure, 130 interrupted.";

    private final CommandCatalogue catalogue;

    CommandParser(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ParsedCall parse(TerminalCall call) {
        if (call.arguments().isEmpty()) {
            return new ParsedCall.Help(overview());
        }
        var name = call.arguments().getFirst();
        return catalogue
                .fresh(name)
                .map(command -> parse(command, call))
                .orElseGet(() -> new ParsedCall.Misused("There is no command '%s'.".formatted(name), suggestion(name)));
    }

    /** The help page of a command. */
    String help(String name, int width) {
        var command = catalogue.fresh(name).orElseThrow();
        return usage(line(command, new CommonOptions(), width), Ansi.OFF);
    }

    private static ParsedCall parse(SurfaceCommand<?, ?> command, TerminalCall call) {
        var options = new CommonOptions();
        var line = line(command, options, call.width());
        var arguments = call.arguments();
        try {
            line.parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
        } catch (ParameterException misuse) {
            return new ParsedCall.Misused(complaint(misuse), line.getCommandName() + " --help");
        }
        if (options.help()) {
            return new ParsedCall.Help(usage(line, call.colourWelcome() ? Ansi.ON : Ansi.OFF));
        }
        return new ParsedCall.Run(command, options);
    }

    private static CommandLine line(SurfaceCommand<?, ?> command, CommonOptions options, int width) {
        var line = new CommandLine(command);
        line.setCommandName("qd " + line.getCommandName());
        line.addMixin("common", options);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.clamp(width, 60, 100));
        line.setUsageHelpAutoWidth(false);
        line.getCommandSpec().usageMessage().abbreviateSynopsis(false).sortOptions(false);
        line.registerConverter(WorkPackageId.class, (ITypeConverter<WorkPackageId>) WorkPackageId::of);
        line.registerConverter(DecisionId.class, (ITypeConverter<DecisionId>) DecisionId::of);
        return line;
    }

    private static String usage(CommandLine line, Ansi ansi) {
        return line.getUsageMessage(ansi).stripTrailing() + "\n\n" + EXIT_STATUS;
    }

    private static String complaint(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return "It does not take %s.".formatted(String.join(" ", unmatched.getUnmatched()));
        }
        var message = misuse.getMessage();
        return message == null ? "The arguments cannot be read." : message;
    }

    private String overview() {
        return catalogue.names().stream()
                .map(name -> "  " + name)
                .collect(Collectors.joining("\n", "Commands (qd COMMAND --help):\n", ""));
    }

    private String suggestion(String name) {
        List<String> near = catalogue.names().stream()
                .filter(known -> known.startsWith(name) || name.startsWith(known))
                .map(known -> "qd " + known)
                .toList();
        return near.isEmpty() ? "qd help" : String.join(" or ", near);
    }
}

package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.Secrets;
import dev.quarterdeck.governance.api.Secrets.KeptSecret;
import dev.quarterdeck.governance.api.Secrets.NewSecret;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "secrets",
        description = {
            "Keep the credentials the server needs with others, sealed; none is ever shown again.",
            "A secret is read from standard input, so that it stands in no history of commands."
        },
        footer = {
            "",
            "Examples:",
            "  qd secrets                                       their names, and the key each is sealed with",
            "  qd secrets set oidc-client-secret - < secret.txt keep one, in the place of the one before",
            "  qd secrets remove oidc-client-secret",
            "  qd secrets rotate                                seal all of them with a fresh key"
        })
class SecretsCommand implements SurfaceCommand<EntryContext, Secrets.Answer> {
    private static final String SET = "qd secrets set NAME - < FILE";
    private static final String REMOVE = "qd secrets remove NAME";

    private final Secrets secrets;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), set, remove or rotate")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "what the secret is called")
    private @Nullable String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "-", description = "read the secret from standard input")
    private @Nullable String dash;

    private @Nullable String input;

    SecretsCommand(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void input(String text) {
        input = text;
    }

    @Override
    public void run(EntryContext context, Console<Secrets.Answer> console) {
        console.answer(
                switch (action) {
                    case "list" -> secrets.list(context);
                    case "set" -> secrets.put(context, new NewSecret(Arguments.needed(name, "NAME", SET), value()));
                    case "remove" -> secrets.remove(context, Arguments.needed(name, "NAME", REMOVE));
                    case "rotate" -> secrets.rotate(context);
                    default -> throw Arguments.unknownAction("secrets", action, "list, set, remove, rotate");
                });
    }

    private String value() {
        if (dash != null && !dash.equals("-")) {
            throw new Refused(new InvalidInput(
                    "value", "A secret is no argument: others on this machine could read it.", null, "-", SET));
        }
        return Arguments.needed(input, "the secret on standard input", SET).strip();
    }

    @Override
    public String text(Secrets.Answer answer, Style style) {
        return switch (answer) {
            case Secrets.Listing listing -> table(listing.items());
            case KeptSecret secret -> table(List.of(secret));
            case Secrets.Rotation rotation -> told(rotation);
        };
    }

    private static String told(Secrets.Rotation rotation) {
        var lines = new StringJoiner("\n");
        lines.add("%d secrets are sealed anew, with the key %s".formatted(rotation.resealed(), rotation.keyId()));
        rotation.unopened()
                .forEach(one -> lines.add(
                        "%s of %s stays as it was: %s".formatted(one.name(), one.organization(), one.code())));
        return lines.toString();
    }

    private static String table(List<KeptSecret> secrets) {
        var columns = Columns.of("NAME", "KEY", "CHANGED");
        secrets.forEach(secret -> columns.row(secret.name(), secret.keyId(), Moment.text(secret.changedAt())));
        return columns.text();
    }
}

package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
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
        name = "tokens",
        description = {
            "Show access tokens, create one, or end one at once.",
            "A secret is shown when it is created and never again; only its hash is kept."
        },
        footer = {
            "",
            "Examples:",
            "  qd tokens                                  yours; everyone's for an admin",
            "  qd tokens create --label ci --expires 30d  one for yourself that ends in 30 days",
            "  qd tokens create --label laptop --user ana one for somebody else (admin)",
            "  qd tokens revoke 01K9Z8Q4V7T2M5N6P8R9S0T1V2"
        })
class TokensCommand implements SurfaceCommand<EntryContext, Tokens.Answer> {
    private static final String CREATE = "qd tokens create --label LABEL";
    private static final String REVOKE = "qd tokens revoke ID";

    private final Tokens tokens;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), create or revoke")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "the token to revoke")
    private @Nullable String id;

    @Option(names = "--label", paramLabel = "LABEL", description = "what the token is for")
    private @Nullable String label;

    @Option(names = "--user", paramLabel = "NAME", description = "whose token it is; without it, yours")
    private @Nullable String user;

    @Option(names = "--expires", paramLabel = "TIME", description = "12h, 30d, 8w; without it, never")
    private @Nullable String expires;

    @Option(names = "--remote", description = "it is used from another machine")
    private boolean remote;

    @Option(names = "--limit", paramLabel = "N", description = "list at most this many, 1 to 200 (default: 50)")
    private int limit = ListPart.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier list ended")
    private @Nullable String cursor;

    private @Nullable String idempotencyKey;

    TokensCommand(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(EntryContext context, Console<Tokens.Answer> console) {
        console.answer(
                switch (action) {
                    case "list" -> tokens.list(context, new ListPart(cursor, limit));
                    case "create" -> tokens.issue(context, wanted());
                    case "revoke" -> tokens.revoke(context, Arguments.needed(id, "ID", REVOKE));
                    default -> throw Arguments.unknownAction("tokens", action, "list, create, revoke");
                });
    }

    private Tokens.IssueToken wanted() {
        var named = Arguments.needed(label, "--label", CREATE);
        return new Tokens.IssueToken(named, user, TokenLifetime.read(expires), remote, idempotencyKey);
    }

    @Override
    public String text(Tokens.Answer answer, Style style) {
        return switch (answer) {
            case Tokens.Listing listing -> table(listing.items()) + Arguments.more("tokens", listing.nextCursor());
            case Tokens.Token token -> table(List.of(token));
            case Tokens.IssuedToken issued ->
                """
                %s

                The secret, shown this once; use it with: export QD_TOKEN=<secret>

                  %s""".formatted(table(List.of(issued.token())), style.strong(issued.secret()));
        };
    }

    private static String table(List<Tokens.Token> tokens) {
        var columns = Columns.of("ID", "USER", "LABEL", "FROM", "CREATED", "EXPIRES", "REVOKED");
        tokens.forEach(token -> columns.row(
                token.id(),
                token.userName(),
                token.label(),
                token.remote() ? "elsewhere" : "here",
                Moment.text(token.createdAt()),
                Moment.text(token.expiresAt(), "never"),
                Moment.text(token.revokedAt(), "-")));
        return columns.text();
    }
}

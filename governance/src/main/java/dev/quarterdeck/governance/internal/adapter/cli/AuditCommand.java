package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.AuditRefusal.AuditTrailBroken;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Exported;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.governance.api.AuditTrail.Listing;
import dev.quarterdeck.governance.api.AuditTrail.Proof;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "audit",
        description = {
            "Show who intervened, prove that nothing of it was changed, or write it out.",
            "verify ends with 2 when the trail is broken, and says where."
        },
        footer = {
            "",
            "Examples:",
            "  qd audit                                   the newest first",
            "  qd audit --actor ana --action token        what ana did about tokens",
            "  qd audit verify                            prove every entry and their order",
            "  qd audit export > audit.jsonl              all of it, one entry a line, with its hash"
        })
class AuditCommand implements SurfaceCommand<EntryContext, AuditTrail.Answer> {
    private final AuditTrail trail;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), verify or export")
    private String action = "list";

    @Option(names = "--actor", paramLabel = "NAME", description = "only what this one did, by name or id")
    private @Nullable String actor;

    @Option(
            names = "--action",
            paramLabel = "WORD",
            description = "only this: agent, session (sign-ins), password, secret, organization, user, token, rules;"
                    + " or one of them, token.revoke")
    private @Nullable String deed;

    @Option(names = "--target", paramLabel = "NAME", description = "only what was done to this")
    private @Nullable String target;

    @Option(names = "--session", paramLabel = "SESSION", description = "only what was done to this agent, or by it")
    private @Nullable String session;

    @Option(names = "--since", paramLabel = "TIME", description = "only from then on: 2026-03-01T09:00:00Z")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "only before then")
    private @Nullable Instant until;

    @Option(names = "--limit", paramLabel = "N", description = "list at most this many, 1 to 200 (default: 50)")
    private int limit = ListPart.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier list ended")
    private @Nullable String cursor;

    AuditCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<AuditTrail.Answer> console) {
        var filter = new Filter(actor, deed, target, session, since, until);
        switch (action) {
            case "list" -> console.answer(trail.list(context, filter, new ListPart(cursor, limit)));
            case "verify" -> console.answer(proof(context));
            case "export" -> trail.export(context, filter, console::answer);
            default -> throw Arguments.unknownAction("audit", action, "list, verify, export");
        }
    }

    private Proof proof(EntryContext context) {
        var proof = trail.verify(context);
        if (!proof.intact()) {
            throw new Refused(new AuditTrailBroken(
                    Objects.requireNonNullElse(proof.brokenAt(), 0L), String.valueOf(proof.problem())));
        }
        return proof;
    }

    @Override
    public String text(AuditTrail.Answer answer, Style style) {
        return switch (answer) {
            case Listing listing -> table(listing.items()) + Arguments.more("audit", listing.nextCursor());
            case Proof proof -> "%,d entries: the chain holds".formatted(proof.entries());
            case Exported exported -> exported.line();
        };
    }

    private static String table(List<AuditEntry> entries) {
        var columns = Columns.of("NUMBER", "AT", "ACTOR", "ACTION", "TARGET", "OUTCOME", "SAID");
        entries.forEach(entry -> columns.row(
                Long.toString(entry.number()),
                Moment.text(entry.at()),
                entry.actor().displayName(),
                entry.action(),
                entry.target(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                said(entry)));
        return columns.text();
    }

    private static String said(AuditEntry entry) {
        return entry.content() == null ? entry.metadata().toString() : entry.content();
    }
}

package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "organizations",
        description = {
            "Show the organisations you are in, make one, invite somebody into this one, or join one.",
            "A token acts in one organisation. Making one needs an admin of the organisation local."
        },
        footer = {
            "",
            "Examples:",
            "  qd organizations                             those you are in, and your roles there",
            "  qd organizations create acme                 a new one, with you as its admin and a token for it",
            "  qd organizations invite ana --role operator  a code for somebody who is here already",
            "  qd organizations join CODE                   come in where the code is from"
        })
class OrganizationsCommand implements SurfaceCommand<EntryContext, Organizations.Answer> {
    private static final String CREATE = "qd organizations create HANDLE";
    private static final String INVITE = "qd organizations invite NAME --role ROLE";
    private static final String JOIN = "qd organizations join CODE";

    private final Organizations organizations;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), create, invite or join")
    private String action = "list";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHICH",
            description = "a handle to create, a name to invite, or a code to join with")
    private @Nullable String which;

    @Option(names = "--role", paramLabel = "ROLE", description = "of whom you invite: observer, operator or admin")
    private @Nullable String role;

    @Option(names = "--limit", paramLabel = "N", description = "list at most this many, 1 to 200 (default: 50)")
    private int limit = ListPart.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier list ended")
    private @Nullable String cursor;

    OrganizationsCommand(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Organizations.Answer> console) {
        console.answer(
                switch (action) {
                    case "list" -> organizations.list(context, new ListPart(cursor, limit));
                    case "create" -> organizations.create(context, Arguments.needed(which, "HANDLE", CREATE));
                    case "invite" -> invite(context);
                    case "join" -> organizations.join(context, Arguments.needed(which, "CODE", JOIN));
                    default -> throw Arguments.unknownAction("organizations", action, "list, create, invite, join");
                });
    }

    private Organizations.Invitation invite(EntryContext context) {
        var named = Arguments.needed(which, "NAME", INVITE);
        return organizations.invite(context, named, Users.roleNamed(Arguments.needed(role, "--role", INVITE)));
    }

    @Override
    public String text(Organizations.Answer answer, Style style) {
        return switch (answer) {
            case Organizations.Listing listing ->
                table(listing.items()) + Arguments.more("organizations", listing.nextCursor());
            case Organizations.Organization organization -> table(List.of(organization));
            case Organizations.Entered entered ->
                """
                You are in %s as %s.
                A token that acts there, shown this once; use it with: export QD_TOKEN=<token>

                  %s""".formatted(
                                entered.organization().handle(),
                                roles(entered.organization()),
                                style.strong(entered.token().secret()));
            case Organizations.Invitation invitation ->
                """
                %s may come in as %s until %s, once, with: qd organizations join CODE

                  %s""".formatted(
                                invitation.name(),
                                invitation.role().wireName(),
                                Moment.text(invitation.expiresAt()),
                                style.strong(invitation.code()));
        };
    }

    private static String table(List<Organizations.Organization> organizations) {
        var columns = Columns.of("HANDLE", "YOUR ROLES", "ID");
        organizations.forEach(one -> columns.row(one.handle(), roles(one), one.id()));
        return columns.text();
    }

    private static String roles(Organizations.Organization organization) {
        return organization.roles().isEmpty()
                ? "-"
                : organization.roles().stream().map(Role::wireName).collect(Collectors.joining(", "));
    }
}

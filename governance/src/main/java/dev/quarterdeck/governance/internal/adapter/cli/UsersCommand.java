package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Passwords;
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
        name = "users",
        description = {
            "Show the people of the organisation, add or remove one, change a role, set a password, or say who you are.",
            "A new person gets a first token, shown this once; they put it into QD_TOKEN."
        },
        footer = {
            "",
            "Examples:",
            "  qd users                          everyone, with their roles",
            "  qd users add ana --role operator  a second person on this server",
            "  qd users role ana --role admin    what ana may do from now on; her sessions end",
            "  qd users password ana             a link with which ana sets her password; without NAME: yours",
            "  qd users remove ana               her tokens, links, password and sessions end",
            "  qd users self                     who the token in use speaks for"
        })
class UsersCommand implements SurfaceCommand<EntryContext, Users.Answer> {
    private static final String ADD = "qd users add NAME --role ROLE";

    private static final String ROLE = "qd users role NAME --role ROLE";
    private static final String REMOVE = "qd users remove NAME";
    private static final String ACTIONS = "list, add, role, password, remove, self";

    private final Users users;
    private final Passwords passwords;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "list (the default), add, role, password, remove or self")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "the person's name, unique here")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "observer, operator, admin or agent")
    private @Nullable String role;

    @Option(names = "--limit", paramLabel = "N", description = "list at most this many, 1 to 200 (default: 50)")
    private int limit = ListPart.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier list ended")
    private @Nullable String cursor;

    UsersCommand(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Users.Answer> console) {
        console.answer(
                switch (action) {
                    case "list" -> users.list(context, new ListPart(cursor, limit));
                    case "add" -> add(context);
                    case "role" -> changeRole(context);
                    case "password" -> passwords.link(context, name);
                    case "remove" -> users.remove(context, Arguments.needed(name, "NAME", REMOVE));
                    case "self" -> users.self(context);
                    default -> throw Arguments.unknownAction("users", action, ACTIONS);
                });
    }

    private Users.Welcome add(EntryContext context) {
        var named = Arguments.needed(name, "NAME", ADD);
        return users.add(context, named, Users.roleNamed(Arguments.needed(role, "--role", ADD)));
    }

    private Users.User changeRole(EntryContext context) {
        var named = Arguments.needed(name, "NAME", ROLE);
        return users.changeRole(context, named, Users.roleNamed(Arguments.needed(role, "--role", ROLE)));
    }

    @Override
    public String text(Users.Answer answer, Style style) {
        return switch (answer) {
            case Users.Listing listing -> table(listing.items()) + Arguments.more("users", listing.nextCursor());
            case Users.User user -> table(List.of(user));
            case Users.PasswordLink link ->
                """
                %s sets a password here, once, until %s; open it on this server's address:

                  %s""".formatted(link.user(), Moment.text(link.expiresAt()), style.strong(link.path()));
            case Users.Welcome welcome ->
                """
                Added %s as %s.
                Their token, shown this once; they use it with: export QD_TOKEN=<token>

                  %s""".formatted(
                                welcome.user().name(),
                                roles(welcome.user()),
                                style.strong(welcome.token().secret()));
        };
    }

    private static String table(List<Users.User> people) {
        var columns = Columns.of("NAME", "ROLES", "ADDED", "ID");
        people.forEach(user -> columns.row(user.name(), roles(user), Moment.text(user.addedAt()), user.id()));
        return columns.text();
    }

    private static String roles(Users.User user) {
        return user.roles().stream().map(Role::wireName).collect(Collectors.joining(", "));
    }
}

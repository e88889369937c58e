package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.LastAdmin;
import dev.quarterdeck.governance.api.AccessRefusal.UserNameTaken;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.governance.internal.domain.ListCursor;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class UserDirectory implements Users {
    private final PersonRegister people;
    private final TokenIssue issue;
    private final PersonalCredentials credentials;
    private final Callers callers;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    UserDirectory(
            PersonRegister people,
            TokenIssue issue,
            PersonalCredentials credentials,
            Callers callers,
            AuditTrail audit,
            TenantTransactions transactions,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.issue = issue;
        this.credentials = credentials;
        this.callers = callers;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Welcome add(EntryContext context, String name, Role role) {
        var organization = context.entry().organization();
        var plain = PlainName.of("user name", name);
        return transactions.change(organization, () -> {
            var welcome = welcome(organization, plain, role);
            audit.record(context, Deed.done("user.add", plain.value(), Map.of("role", role.wireName())));
            return welcome;
        });
    }

    @Override
    public Listing list(EntryContext context, ListPart part) {
        var after = ListCursor.read(part.cursor());
        var found = transactions.look(context.entry().organization(), () -> people.after(after, part.limit() + 1));
        var next = ListCursor.next(found, part.limit(), User::id);
        return new Listing(found.stream().limit(part.limit()).toList(), next);
    }

    @Override
    public User remove(EntryContext context, String user) {
        return transactions.change(context.entry().organization(), () -> {
            var leaving = callers.named(user);
            told(context, "user.remove", leaving, Map.of());
            keepAnAdmin(leaving);
            credentials.end(leaving.id());
            people.remove(leaving.id());
            return leaving;
        });
    }

    @Override
    public User changeRole(EntryContext context, String user, Role role) {
        var organization = context.entry().organization();
        return transactions.change(organization, () -> {
            var before = callers.named(user);
            if (before.roles().equals(List.of(role))) {
                return before;
            }
            told(context, "user.role", before, Map.of("role", role.wireName()));
            keepAnAdmin(before);
            people.putRoles(organization, before.id(), List.of(role));
            return callers.named(before.id());
        });
    }

    // Every admin who goes has told the trail before, and the trail lets one tell at a time: two cannot both be last.
    private void keepAnAdmin(User goes) {
        if (goes.roles().contains(Role.ADMIN) && people.admins() == 1) {
            throw new Refused(new LastAdmin(goes.name()));
        }
    }

    private void told(EntryContext context, String action, User about, Map<String, String> metadata) {
        audit.record(context, Deed.done(action, about.name(), metadata));
    }

    @Override
    public User self(EntryContext context) {
        return transactions.look(context.entry().organization(), () -> callers.person(context));
    }

    private Welcome welcome(OrganizationId organization, PlainName name, Role role) {
        var user = people.formerNamed(name.value())
                .map(former -> back(organization, former, role))
                .orElseGet(() -> added(organization, name, role));
        return new Welcome(user, issue.first(organization, user));
    }

    private User back(OrganizationId organization, String former, Role role) {
        credentials.beginAnew(former);
        people.putRoles(organization, former, List.of(role));
        return callers.named(former);
    }

    private User added(OrganizationId organization, PlainName name, Role role) {
        var user = new User(ids.next(), name.value(), List.of(role), clock.now());
        if (!people.add(organization, user)) {
            throw new Refused(new UserNameTaken(name.value()));
        }
        return user;
    }
}

package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.UserNameTaken;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.OrganizationRefusal.OrganizationHandleTaken;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.ListCursor;
import dev.quarterdeck.governance.internal.domain.OrganizationHandle;
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
class OrganizationDesk implements Organizations {
    private final OrganizationRegister organizations;
    private final LocalOrganizations local;
    private final Admissions admissions;
    private final PersonRegister people;
    private final TokenIssue issue;
    private final Callers callers;
    private final AuditStore audit;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    OrganizationDesk(
            OrganizationRegister organizations,
            LocalOrganizations local,
            Admissions admissions,
            PersonRegister people,
            TokenIssue issue,
            Callers callers,
            AuditStore audit,
            TenantTransactions transactions,
            Ids ids,
            Clock clock) {
        this.organizations = organizations;
        this.local = local;
        this.admissions = admissions;
        this.people = people;
        this.issue = issue;
        this.callers = callers;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OrganizationId ensureLocal() {
        return local.ensure();
    }

    @Override
    public Entered create(EntryContext context, String handle) {
        var plain = OrganizationHandle.of(handle).value();
        local.requireAdmin(context, "Making an organisation");
        var founder = transactions.look(context.entry().organization(), () -> callers.person(context));
        var fresh = OrganizationId.of(ids.next());
        var entered = transactions.change(fresh, () -> found(context, fresh, plain, founder));
        transactions.change(
                context.entry().organization(),
                () -> told(context, context.entry().organization(), plain));
        return entered;
    }

    @Override
    public Listing list(EntryContext context, ListPart part) {
        var after = ListCursor.read(part.cursor());
        var person = context.entry().actor().id();
        var oneMore = part.limit() + 1;
        var found = transactions.look(
                context.entry().organization(),
                () -> local.runsIt(context)
                        ? organizations.after(after, oneMore, person)
                        : organizations.joinedAfter(after, oneMore, person));
        var next = ListCursor.next(found, part.limit(), Organization::id);
        return new Listing(found.stream().limit(part.limit()).toList(), next);
    }

    @Override
    public Invitation invite(EntryContext context, String name, Role role) {
        return admissions.invite(context, name, role);
    }

    @Override
    public Entered join(EntryContext context, String code) {
        var joined = admissions.join(context, code);
        var organization = transactions.look(
                joined.organization(),
                () -> organizations.joinedAfter("", ListPart.MOST, joined.user().id()).stream()
                        .filter(one -> one.id().equals(joined.organization().value()))
                        .findFirst()
                        .orElseThrow());
        return new Entered(organization, joined.token());
    }

    private Entered found(EntryContext context, OrganizationId fresh, String handle, User founder) {
        if (!organizations.add(fresh, handle, clock.now())) {
            throw new Refused(new OrganizationHandleTaken(handle));
        }
        var admin = new User(founder.id(), founder.name(), List.of(Role.ADMIN), clock.now());
        if (!people.add(fresh, admin)) {
            throw new Refused(new UserNameTaken(founder.name()));
        }
        var token = issue.first(fresh, admin);
        told(context, fresh, handle);
        return new Entered(new Organization(fresh.value(), handle, admin.roles()), token);
    }

    // In the new trail with the deed itself; in the founder's once there is something to tell.
    private Deed told(EntryContext context, OrganizationId organization, String handle) {
        var deed = Deed.done("organization.create", handle, Map.of());
        audit.append(Doer.of(context.entry()).in(organization), clock.now(), deed);
        return deed;
    }
}

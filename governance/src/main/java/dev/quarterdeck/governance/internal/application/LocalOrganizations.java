package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.OrganizationRefusal.InstallationAdminNeeded;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** The organisation of whoever runs the server, which looks after the installation. */
@Service
class LocalOrganizations implements Installation {
    private static final String LOCAL = "local";
    private static final String ADMIN = "admin";

    private final OrganizationRegister organizations;
    private final PersonRegister people;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    LocalOrganizations(
            OrganizationRegister organizations,
            PersonRegister people,
            TenantTransactions transactions,
            Ids ids,
            Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    OrganizationId ensure() {
        return organizations.withHandle(LOCAL).orElseGet(this::create);
    }

    /** Whether the caller acts as an admin of the organisation that runs the installation. */
    boolean runsIt(EntryContext context) {
        return Callers.administers(context)
                && organizations
                        .withHandle(LOCAL)
                        .filter(context.entry().organization()::equals)
                        .isPresent();
    }

    @Override
    public void requireAdmin(EntryContext context, String what) {
        if (!runsIt(context)) {
            throw new Refused(new InstallationAdminNeeded(what));
        }
    }

    @Override
    public List<OrganizationId> organizations() {
        return organizations.all();
    }

    @Override
    public String handleOf(OrganizationId organization) {
        return organizations.handleOf(organization);
    }

    // Where two servers start at once the handle decides, and the loser reads what the winner has committed.
    private OrganizationId create() {
        var fresh = OrganizationId.of(ids.next());
        transactions.change(fresh, () -> organizations.add(fresh, LOCAL, clock.now()) && addAdmin(fresh));
        return organizations.withHandle(LOCAL).orElseThrow();
    }

    private boolean addAdmin(OrganizationId organization) {
        return people.add(organization, new User(ids.next(), adminName(), List.of(Role.ADMIN), clock.now()));
    }

    // Whoever starts the server first; some systems have names that are not fit to be shown.
    private static String adminName() {
        var name = System.getProperty("user.name", ADMIN);
        return PlainName.matches(name) ? name : ADMIN;
    }
}

package dev.quarterdeck.governance.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.governance.api.Organizations.Organization;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.api.Users;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationsTests {
    private final GovernanceModule module = new GovernanceModule(8);
    private final Organizations organizations = module.get(Organizations.class);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void thereIsNoOrganisationBeforeTheFirstStart() throws SQLException {
        assertThat(ids()).isEmpty();
    }

    @Test
    void theFirstStartMakesTheOrganisationAndItsAdmin() throws SQLException {
        var made = organizations.ensureLocal();
        assertThat(ids()).containsExactly(made.value());
        assertThat(organizations.ensureLocal()).isEqualTo(made);
        assertThat(module.get(Users.class).list(module.admin(), ListPart.FIRST).items())
                .extracting(User::name)
                .containsExactly(System.getProperty("user.name"));
    }

    @Test
    void severalFirstStartsAtOnceMakeOne() throws SQLException, InterruptedException, ExecutionException {
        var starts = 6;
        var together = new CyclicBarrier(starts);
        Callable<OrganizationId> start = () -> {
            together.await();
            return organizations.ensureLocal();
        };
        var made = new ArrayList<OrganizationId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<OrganizationId>>();
            for (var count = 0; count < starts; count++) {
                pending.add(threads.submit(start));
            }
            for (var future : pending) {
                made.add(future.get());
            }
        }
        assertThat(made).containsOnly(organizations.ensureLocal());
        assertThat(ids()).hasSize(1);
    }

    @Test
    void outsideOfAnOrganisationOnlyIdsAndHandlesAreRead() throws SQLException {
        var local = module.local();
        assertThat(module.runtime().column("select id || ' ' || handle from governance.organization"))
                .containsExactly(local.value() + " local");
        assertThatThrownBy(() -> module.runtime().column("select created_at from governance.organization"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoMakesAnOrganisationIsItsAdminAndTheSamePerson() {
        var admin = module.admin();

        var entered = organizations.create(admin, "acme");

        var there = module.contextOf(entered.token().secret());
        assertThat(there.entry().organization()).isNotEqualTo(module.local());
        assertThat(there.entry().actor().id()).isEqualTo(admin.entry().actor().id());
        assertThat(module.get(Users.class).list(there, ListPart.FIRST).items()).hasSize(1);
        assertThat(module.get(AuditTrail.class)
                        .list(there, AuditTrail.Filter.ALL, ListPart.FIRST)
                        .items())
                .extracting(AuditTrail.AuditEntry::action)
                .containsExactly("organization.create");
        assertThat(organizations.list(admin, ListPart.FIRST).items())
                .extracting(Organization::handle, Organization::roles)
                .containsExactly(tuple("local", List.of(Role.ADMIN)), tuple("acme", List.of(Role.ADMIN)));
    }

    @Test
    void anOrganisationsHandleIsPlainAndItsOwn() {
        organizations.create(module.admin(), "acme");
        assertThatThrownBy(() -> organizations.create(module.admin(), "acme"))
                .hasMessageStartingWith("ORGANIZATION_HANDLE_TAKEN");
        for (var handle : List.of("", "Acme", "a--b", "-a", "a/b", "a".repeat(41))) {
            assertThatThrownBy(() -> organizations.create(module.admin(), handle))
                    .hasMessageStartingWith("INVALID_INPUT");
        }
    }

    @Test
    void onlyWhoRunsTheInstallationMakesOrganisationsOrSeesThemAll() {
        var acme = module.contextOf(
                organizations.create(module.admin(), "acme").token().secret());
        var bob = module.contextOf(
                module.get(Users.class).add(acme, "bob", Role.ADMIN).token().secret());

        assertThatThrownBy(() -> organizations.create(bob, "mine")).hasMessageStartingWith("INSTALLATION_ADMIN_NEEDED");
        assertThat(organizations.list(bob, ListPart.FIRST).items())
                .extracting(Organization::handle)
                .containsExactly("acme");
    }

    @Test
    void anInvitedPersonIsTheSameInBothOrganisations() {
        var acme = module.contextOf(
                organizations.create(module.admin(), "acme").token().secret());
        var ana = module.join("ana", Role.OBSERVER);
        var code = organizations.invite(acme, "ana of acme", Role.OPERATOR).code();

        var entered = organizations.join(ana, code);

        var there = module.contextOf(entered.token().secret());
        assertThat(entered.organization().handle()).isEqualTo("acme");
        assertThat(there.entry().actor().id()).isEqualTo(ana.entry().actor().id());
        assertThat(there.entry().actor().displayName()).isEqualTo("ana of acme");
        assertThat(organizations.list(ana, ListPart.FIRST).items())
                .extracting(Organization::handle, Organization::roles)
                .containsExactly(tuple("local", List.of(Role.OBSERVER)), tuple("acme", List.of(Role.OPERATOR)));
        assertThatThrownBy(() -> organizations.join(ana, code)).hasMessageStartingWith("INVITATION_NOT_FOUND");
    }

    @Test
    void whoWasRemovedIsInvitedBackAndAMemberIsToldSo() {
        var acme = module.contextOf(
                organizations.create(module.admin(), "acme").token().secret());
        var ana = module.join("ana", Role.OBSERVER);
        organizations.join(ana, organizations.invite(acme, "ana", Role.ADMIN).code());
        var again = organizations.invite(acme, "ana of local", Role.OBSERVER).code();
        assertThatThrownBy(() -> organizations.join(ana, again)).hasMessageStartingWith("ALREADY_A_MEMBER");

        module.get(Users.class).remove(acme, "ana");
        var back = module.contextOf(organizations.join(ana, again).token().secret());
        assertThat(back.entry().actor().id()).isEqualTo(ana.entry().actor().id());
        assertThat(module.get(Users.class).self(back).roles()).containsExactly(Role.OBSERVER);

        module.get(Users.class).remove(acme, "ana");
        var taken = organizations.invite(acme, "ana", Role.OBSERVER).code();
        var bob = module.join("bob", Role.OBSERVER);
        assertThatThrownBy(() -> organizations.join(bob, taken)).hasMessageStartingWith("USER_NAME_TAKEN");
    }

    @Test
    void anInvitationEndsAndIsNothingElse() {
        var code = organizations.invite(module.admin(), "ana", Role.OPERATOR).code();
        assertThat(module.get(Tokens.class).authenticate(code)).isEmpty();
        module.pass(Duration.ofDays(7));
        assertThatThrownBy(() -> organizations.join(module.admin(), code))
                .hasMessageStartingWith("INVITATION_NOT_FOUND");
        assertThatThrownBy(() -> organizations.join(module.admin(), "nothing"))
                .hasMessageStartingWith("INVITATION_NOT_FOUND");
    }

    @Test
    void aForgottenFilterShowsNobodyElsesMemberships() throws SQLException {
        var acme = module.contextOf(
                organizations.create(module.admin(), "acme").token().secret());
        module.get(Users.class).add(acme, "bob", Role.ADMIN);
        var admin = module.admin();
        var seen = module.get(TenantTransactions.class).look(module.local(), () -> {
            organizations.list(admin, ListPart.FIRST);
            return module.get(PersonRegister.class).all();
        });
        assertThat(seen).hasSize(1);
        assertThat(module.runtime().column("select person_id from governance.membership"))
                .isEmpty();
    }

    private List<String> ids() throws SQLException {
        return module.runtime().column("select id from governance.organization");
    }
}

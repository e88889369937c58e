package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.UserNameTaken;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.OrganizationRefusal.AlreadyMember;
import dev.quarterdeck.governance.api.OrganizationRefusal.InvitationNotFound;
import dev.quarterdeck.governance.api.Organizations.Invitation;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens.IssuedToken;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.InvitationRegister.Invited;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Lets people of one organisation into another: both sides agree, so an id means the same person in each. */
@Service
class Admissions {
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final InvitationRegister invitations;
    private final PersonRegister people;
    private final PersonalCredentials credentials;
    private final TokenIssue issue;
    private final SecretSource secrets;
    private final AuditStore audit;
    private final TenantTransactions transactions;
    private final Clock clock;

    Admissions(
            InvitationRegister invitations,
            PersonRegister people,
            PersonalCredentials credentials,
            TokenIssue issue,
            SecretSource secrets,
            AuditStore audit,
            TenantTransactions transactions,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.credentials = credentials;
        this.issue = issue;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Invitation invite(EntryContext context, String name, Role role) {
        var organization = context.entry().organization();
        var plain = PlainName.of("user name", name).value();
        var code = secrets.next(Secret.Use.INVITATION, organization);
        return transactions.change(organization, () -> {
            var now = clock.now();
            if (people.named(plain).isPresent()) {
                throw new Refused(new UserNameTaken(plain));
            }
            invitations.forgetExpired(now);
            invitations.add(organization, code.hash(), new Invited(plain, role), now.plus(LIFETIME));
            audit.append(Doer.of(context.entry()), now, told("user.invite", plain, role));
            return new Invitation(plain, role, code.text(), now.plus(LIFETIME));
        });
    }

    Joined join(EntryContext context, String code) {
        var secret = Secret.read(Secret.Use.INVITATION, code)
                .orElseThrow(() -> new Refused(new InvitationNotFound("invitation")));
        return transactions.change(secret.organization(), () -> joined(context, secret));
    }

    private Joined joined(EntryContext context, Secret secret) {
        var organization = secret.organization();
        var now = clock.now();
        var invited = invitations
                .redeem(secret.hash(), now)
                .orElseThrow(() -> new Refused(new InvitationNotFound("invitation")));
        var user = member(organization, context.entry().actor().id(), invited, now);
        var token = issue.first(organization, user);
        audit.append(Doer.of(context.entry()).in(organization), now, told("user.join", user.name(), invited.role()));
        return new Joined(organization, user, token);
    }

    // Somebody who was there before comes back as who they were, under the name their deeds are told by.
    private User member(OrganizationId organization, String id, Invited invited, Instant now) {
        people.withId(id).ifPresent(member -> {
            throw new Refused(new AlreadyMember(member.name()));
        });
        if (people.knows(id)) {
            credentials.beginAnew(id);
            people.putRoles(organization, id, List.of(invited.role()));
            return people.withId(id).orElseThrow();
        }
        var user = new User(id, invited.name(), List.of(invited.role()), now);
        if (!people.add(organization, user)) {
            throw new Refused(new UserNameTaken(invited.name()));
        }
        return user;
    }

    private static Deed told(String action, String name, Role role) {
        return Deed.done(action, name, Map.of("role", role.wireName()));
    }

    /** Somebody who has come in. */
    record Joined(OrganizationId organization, User user, IssuedToken token) {}
}

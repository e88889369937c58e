package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.api.Introductions;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.Member;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class IntroductionDesk implements Introductions {
    private static final Actor DOOR = new Actor(Actor.Kind.SERVICE, "sign-in", "sign-in", Actor.Origin.REMOTE, null);

    private final IdentityRegister identities;
    private final OrganizationRegister organizations;
    private final PersonRegister people;
    private final AuditStore audit;
    private final TenantTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    IntroductionDesk(
            IdentityRegister identities,
            OrganizationRegister organizations,
            PersonRegister people,
            AuditStore audit,
            TenantTransactions transactions,
            Ids ids,
            Clock clock) {
        this.identities = identities;
        this.organizations = organizations;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Principal> admit(Introduced introduced, Admission rule) {
        return organizations
                .withHandle(rule.organization())
                .flatMap(there -> transactions.change(there, () -> admit(there, introduced, rule)));
    }

    private Optional<Principal> admit(OrganizationId there, Introduced introduced, Admission rule) {
        var known = identities.personOf(introduced.issuer(), introduced.subject());
        var user = known.isPresent() ? known.flatMap(people::withId) : newcomer(there, introduced, rule);
        if (user.isEmpty()) {
            tell(there, introduced, "session.open", Outcome.REFUSED);
        }
        return user.map(one -> new Member(there, one, Actor.Origin.LOCAL).principal());
    }

    // Of two who are sent at once the second finds out late, and is who the first has become.
    private Optional<User> newcomer(OrganizationId there, Introduced introduced, Admission rule) {
        return first(there, introduced, rule)
                .or(() -> identities
                        .personOf(introduced.issuer(), introduced.subject())
                        .flatMap(people::withId));
    }

    private Optional<User> first(OrganizationId there, Introduced introduced, Admission rule) {
        var email = introduced.email();
        if (email == null || !PlainName.matches(email)) {
            return Optional.empty();
        }
        var user = people.named(email)
                .filter(one -> !identities.linked(introduced.issuer(), one.id()))
                .or(() -> letIn(there, email, introduced, rule))
                .filter(one ->
                        identities.link(there, introduced.issuer(), introduced.subject(), one.id(), clock.now()));
        user.ifPresent(_ -> tell(there, introduced, "identity.link", Outcome.DONE));
        return user;
    }

    // Somebody who was removed does not come back by themselves, nor somebody else under their name.
    private Optional<User> letIn(OrganizationId there, String email, Introduced introduced, Admission rule) {
        var domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!email.contains("@") || !rule.domains().contains(domain)) {
            return Optional.empty();
        }
        var user = new User(ids.next(), email, List.of(rule.role()), clock.now());
        if (!people.add(there, user)) {
            return Optional.empty();
        }
        tell(there, introduced, "user.add", Outcome.DONE);
        return Optional.of(user);
    }

    private void tell(OrganizationId there, Introduced introduced, String action, Outcome outcome) {
        var about = Map.of("way", "issuer", "issuer", introduced.issuer(), "subject", introduced.subject());
        var deed = new Deed(action, nameOf(introduced.email()), null, null, about, outcome);
        audit.append(new Doer(there, DOOR, introduced.correlationId()), clock.now(), deed);
    }

    private static String nameOf(@Nullable String email) {
        return email == null || !PlainName.matches(email) ? "no verified e-mail address" : email;
    }
}

package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.Member;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class SignInDesk implements SignIns {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final CodeRegister codes;
    private final PersonRegister people;
    private final PasswordRegister passwords;
    private final Callers callers;
    private final SecretSource secrets;
    private final AuditStore audit;
    private final TenantTransactions transactions;
    private final Clock clock;

    SignInDesk(
            CodeRegister codes,
            PersonRegister people,
            PasswordRegister passwords,
            Callers callers,
            SecretSource secrets,
            AuditStore audit,
            TenantTransactions transactions,
            Clock clock) {
        this.codes = codes;
        this.people = people;
        this.passwords = passwords;
        this.callers = callers;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String code(EntryContext context) {
        var organization = context.entry().organization();
        var secret = secrets.next(Secret.Use.SIGN_IN, organization);
        return transactions.change(organization, () -> {
            var now = clock.now();
            codes.forgetExpired(now);
            codes.add(organization, callers.person(context).id(), secret.hash(), now.plus(LIFETIME));
            return secret.text();
        });
    }

    @Override
    public Optional<Principal> redeem(String code) {
        return Secret.read(Secret.Use.SIGN_IN, code).flatMap(this::redeem);
    }

    @Override
    public void opened(Principal caller, Way way, String correlationId) {
        var by = new Doer(caller.organization(), caller.actor(), correlationId);
        var how = Map.of("way", way.name().toLowerCase(Locale.ROOT));
        var deed = Deed.done("session.open", caller.actor().displayName(), how);
        transactions.change(caller.organization(), () -> {
            audit.append(by, clock.now(), deed);
            return deed;
        });
    }

    @Override
    public boolean holds(Principal caller, Instant openedAt) {
        var id = caller.actor().id();
        return transactions.look(
                caller.organization(),
                () -> people.withId(id)
                                .filter(user -> Set.copyOf(user.roles()).equals(caller.roles()))
                                .isPresent()
                        && passwords
                                .of(id)
                                .filter(password -> password.changedAt().isAfter(openedAt))
                                .isEmpty());
    }

    private Optional<Principal> redeem(Secret secret) {
        return transactions.change(
                secret.organization(),
                () -> codes.redeem(secret.hash(), clock.now())
                        .flatMap(people::withId)
                        .map(user -> new Member(secret.organization(), user, Actor.Origin.LOCAL).principal()));
    }
}

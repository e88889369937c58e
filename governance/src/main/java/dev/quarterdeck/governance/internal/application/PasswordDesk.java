package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.api.Passwords;
import dev.quarterdeck.governance.api.SignInRefusal.PasswordWrong;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Users.PasswordLink;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.PasswordRegister.KeptPassword;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.governance.internal.application.audit.AuditStore.Doer;
import dev.quarterdeck.governance.internal.domain.Member;
import dev.quarterdeck.governance.internal.domain.PasswordRule;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class PasswordDesk implements Passwords {
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Actor DOOR = new Actor(Actor.Kind.SERVICE, "sign-in", "sign-in", Actor.Origin.REMOTE, null);

    private final PasswordRegister passwords;
    private final PasswordHashes hashes;
    private final SignInGuard guard;
    private final OrganizationRegister organizations;
    private final CodeRegister codes;
    private final PersonRegister people;
    private final Callers callers;
    private final SecretSource secrets;
    private final AuditStore audit;
    private final TenantTransactions transactions;
    private final Clock clock;

    PasswordDesk(
            PasswordRegister passwords,
            PasswordHashes hashes,
            SignInGuard guard,
            OrganizationRegister organizations,
            CodeRegister codes,
            PersonRegister people,
            Callers callers,
            SecretSource secrets,
            AuditStore audit,
            TenantTransactions transactions,
            Clock clock) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.guard = guard;
        this.organizations = organizations;
        this.codes = codes;
        this.people = people;
        this.callers = callers;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public PasswordLink link(EntryContext context, @Nullable String user) {
        var organization = context.entry().organization();
        var secret = secrets.next(Secret.Use.PASSWORD, organization);
        return transactions.change(organization, () -> {
            var now = clock.now();
            var holder = callers.personOrSelf(context, user, "A password link");
            codes.forgetExpired(now);
            codes.add(organization, holder.id(), secret.hash(), now.plus(LIFETIME));
            audit.append(Doer.of(context.entry()), now, Deed.done("password.link", holder.name(), Map.of()));
            return new PasswordLink(holder.name(), "/password?code=" + secret.text(), now.plus(LIFETIME));
        });
    }

    @Override
    public User change(EntryContext context, Change command) {
        PasswordRule.check(command.wanted());
        var organization = context.entry().organization();
        var self = transactions.look(organization, () -> callers.person(context));
        var by = Doer.of(context.entry());
        guard.enter(self, clock.now());
        var present = transactions.look(organization, () -> passwords.of(self.id()));
        if (!matches(command.present(), present.orElse(null))) {
            var refused = new Deed("password.set", self.name(), null, null, Map.of(), Outcome.REFUSED);
            transactions.change(organization, () -> told(by, refused));
            throw new Refused(new PasswordWrong(self.name()));
        }
        guard.succeeded(self);
        var hash = hashes.hash(command.wanted());
        transactions.change(organization, () -> put(by, self, hash));
        return self;
    }

    @Override
    public Optional<Principal> set(NewPassword command) {
        PasswordRule.check(command.password());
        return Secret.read(Secret.Use.PASSWORD, command.code())
                .filter(secret ->
                        transactions.look(secret.organization(), () -> codes.isGood(secret.hash(), clock.now())))
                .flatMap(secret -> set(secret, command));
    }

    @Override
    public Optional<Principal> signIn(Attempt attempt) {
        guard.enter(attempt, clock.now());
        var organization = organizations.withHandle(attempt.organization());
        var user = organization.flatMap(there -> transactions.look(there, () -> named(attempt.name())));
        var kept = user.flatMap(one ->
                organization.flatMap(there -> transactions.look(there, () -> passwords.of(one.id()))));
        if (!matches(attempt.password(), kept.orElse(null))) {
            organization.ifPresent(there -> refused(there, attempt));
            return Optional.empty();
        }
        guard.succeeded(attempt, clock.now());
        return organization.flatMap(there -> user.map(one -> principal(there, one)));
    }

    // Made before the transaction: one that waited for it would keep others from their connections.
    private Optional<Principal> set(Secret secret, NewPassword command) {
        var hash = hashes.hash(command.password());
        return transactions.change(
                secret.organization(),
                () -> codes.redeem(secret.hash(), clock.now())
                        .flatMap(people::withId)
                        .map(user -> {
                            var principal = principal(secret.organization(), user);
                            put(
                                    new Doer(secret.organization(), principal.actor(), command.correlationId()),
                                    user,
                                    hash);
                            return principal;
                        }));
    }

    /** Every link made before was for the password before. */
    private Deed put(Doer by, User user, String hash) {
        passwords.put(by.organization(), user.id(), new KeptPassword(hash, clock.now()));
        codes.forgetAllOf(user.id());
        return told(by, Deed.done("password.set", user.name(), Map.of()));
    }

    private void refused(OrganizationId organization, Attempt attempt) {
        var target = PlainName.matches(attempt.name()) ? attempt.name() : "no name";
        var from = Map.of("way", "password", "address", attempt.address());
        var deed = new Deed("session.open", target, null, null, from, Outcome.REFUSED);
        transactions.change(organization, () -> told(new Doer(organization, DOOR, attempt.correlationId()), deed));
    }

    private Deed told(Doer by, Deed deed) {
        audit.append(by, clock.now(), deed);
        return deed;
    }

    private Optional<User> named(String name) {
        return Optional.of(name).filter(PlainName::matches).flatMap(people::named);
    }

    // A name nobody has costs the caller as much as a wrong password.
    private boolean matches(String password, @Nullable KeptPassword kept) {
        if (kept == null || !PasswordRule.fits(password)) {
            hashes.compareWithNothing(password);
            return false;
        }
        return hashes.matches(password, kept.hash());
    }

    private static Principal principal(OrganizationId organization, User user) {
        return new Member(organization, user, Actor.Origin.LOCAL).principal();
    }
}

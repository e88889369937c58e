package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.TokenNotFound;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.governance.internal.domain.Lifetime;
import dev.quarterdeck.governance.internal.domain.ListCursor;
import dev.quarterdeck.governance.internal.domain.Member;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.Ulid;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class TokenDesk implements Tokens {
    private final TokenRegister tokens;
    private final PersonRegister people;
    private final TokenIssue issue;
    private final Callers callers;
    private final AuditTrail audit;
    private final LocalOrganizations organizations;
    private final TenantTransactions transactions;
    private final Clock clock;

    TokenDesk(
            TokenRegister tokens,
            PersonRegister people,
            TokenIssue issue,
            Callers callers,
            AuditTrail audit,
            LocalOrganizations organizations,
            TenantTransactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.issue = issue;
        this.callers = callers;
        this.audit = audit;
        this.organizations = organizations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public IssuedToken issue(EntryContext context, IssueToken command) {
        var organization = context.entry().organization();
        var label = PlainName.of("label", command.label());
        var lifetime = Lifetime.checked(command.lifetime());
        var key = command.idempotencyKey() == null
                ? null
                : PlainName.of("idempotency key", command.idempotencyKey()).value();
        return transactions.change(organization, () -> {
            var issued = issue.personal(
                    organization,
                    callers.personOrSelf(context, command.user(), "A token"),
                    label,
                    lifetime,
                    command.remote(),
                    key);
            audit.record(context, told("token.create", issued.token()));
            return issued;
        });
    }

    @Override
    public Listing list(EntryContext context, ListPart part) {
        var after = ListCursor.read(part.cursor());
        var oneMore = part.limit() + 1;
        var found = transactions.look(
                context.entry().organization(),
                () -> Callers.administers(context)
                        ? tokens.after(after, oneMore)
                        : tokens.after(after, oneMore, callers.person(context).id()));
        var next = ListCursor.next(found, part.limit(), Token::id);
        return new Listing(found.stream().limit(part.limit()).toList(), next);
    }

    @Override
    public Token revoke(EntryContext context, String tokenId) {
        return transactions.change(context.entry().organization(), () -> {
            var before = visible(context, tokenId);
            if (before.revokedAt() != null) {
                return before;
            }
            tokens.revoke(tokenId, clock.now());
            audit.record(context, told("token.revoke", before));
            return visible(context, tokenId);
        });
    }

    @Override
    public Optional<Principal> authenticate(String secret) {
        return Secret.read(Secret.Use.TOKEN, secret).flatMap(this::holder);
    }

    @Override
    public Optional<IssuedToken> issueForThisMachine(String node) {
        var local = organizations.ensure();
        return transactions.change(local, () -> people.first().map(user -> issue.forMachine(local, user, node)));
    }

    private static Deed told(String action, Token token) {
        return Deed.done(action, token.id(), Map.of("user", token.userName(), "label", token.label()));
    }

    private Optional<Principal> holder(Secret secret) {
        return transactions.look(
                secret.organization(),
                () -> tokens.holder(secret.hash(), clock.now())
                        .flatMap(holder -> people.withId(holder.personId())
                                .map(user -> new Member(secret.organization(), user, holder.origin()).principal())));
    }

    private Token visible(EntryContext context, String tokenId) {
        var token = Optional.of(tokenId)
                .filter(Ulid::matches)
                .flatMap(tokens::withId)
                .orElseThrow(() -> new Refused(new TokenNotFound(tokenId)));
        if (!Callers.administers(context)
                && !token.userName().equals(callers.person(context).name())) {
            throw new Refused(new TokenNotFound(tokenId));
        }
        return token;
    }
}

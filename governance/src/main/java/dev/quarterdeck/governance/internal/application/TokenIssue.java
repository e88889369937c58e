package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.AccessRefusal.TokenAlreadyIssued;
import dev.quarterdeck.governance.api.Tokens.IssuedToken;
import dev.quarterdeck.governance.api.Tokens.Token;
import dev.quarterdeck.governance.api.Users.User;
import dev.quarterdeck.governance.internal.application.TokenRegister.HashedToken;
import dev.quarterdeck.governance.internal.domain.PlainName;
import dev.quarterdeck.governance.internal.domain.Secret;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes tokens, for whoever is allowed to ask for one. */
@Service
class TokenIssue {
    private static final String FIRST = "first token";
    private static final String MACHINE = "qd at ";

    private final TokenRegister tokens;
    private final SecretSource secrets;
    private final Ids ids;
    private final Clock clock;

    TokenIssue(TokenRegister tokens, SecretSource secrets, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    IssuedToken first(OrganizationId organization, User user) {
        return personal(organization, user, new PlainName(FIRST), null, false, null);
    }

    IssuedToken personal(
            OrganizationId organization,
            User user,
            PlainName label,
            @Nullable Duration lifetime,
            boolean remote,
            @Nullable String idempotencyKey) {
        var secret = secrets.next(Secret.Use.TOKEN, organization);
        var token = token(user, label, lifetime, remote);
        var before = tokens.add(organization, new HashedToken(user.id(), token, secret.hash()), idempotencyKey);
        before.ifPresent(id -> {
            throw new Refused(new TokenAlreadyIssued(id));
        });
        return new IssuedToken(token, secret.text());
    }

    IssuedToken forMachine(OrganizationId organization, User user, String node) {
        var secret = secrets.next(Secret.Use.TOKEN, organization);
        var token = token(user, machine(node), null, false);
        tokens.putForMachine(organization, new HashedToken(user.id(), token, secret.hash()));
        return new IssuedToken(token, secret.text());
    }

    // A node may be called anything; one whose name is no label still has a token of its own.
    private static PlainName machine(String node) {
        var named = MACHINE + node;
        return new PlainName(PlainName.matches(named) ? named : MACHINE + Integer.toHexString(node.hashCode()));
    }

    private Token token(User user, PlainName label, @Nullable Duration lifetime, boolean remote) {
        var now = clock.now();
        var ends = lifetime == null ? null : now.plus(lifetime);
        return new Token(ids.next(), label.value(), user.name(), remote, now, ends, null);
    }
}

package dev.quarterdeck.governance.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Personal access tokens: shown once, stored hashed, expiring, revocable. */
public interface Tokens {
    @Requires(Permission.SIGN_IN)
    IssuedToken issue(EntryContext context, IssueToken command);

    /** The caller's own; an admin sees everyone's. */
    @Requires(Permission.READ)
    Listing list(EntryContext context, ListPart part);

    /** Again is a no-op. */
    @Requires(Permission.READ)
    Token revoke(EntryContext context, String tokenId);

    /** Who a presented secret speaks for; empty when it is unknown, expired or revoked. */
    Optional<Principal> authenticate(String secret);

    /**
     * Issues the token the command line beside a node uses; that node's one before it ends, and no other's. It speaks for
     * whom the installation was made for, in the role they have now; empty where they are no user any more.
     */
    Optional<IssuedToken> issueForThisMachine(String node);

    /**
     * Asks for a token.
     *
     * @param user the name of the person it is for; absent: the caller; another person's needs an admin
     * @param lifetime absent: it does not expire
     * @param remote whether it is used from another machine, so that what is done with it is done there
     * @param idempotencyKey a key that has issued a token for this person issues no other
     */
    record IssueToken(
            String label,
            @Nullable String user,
            @Nullable Duration lifetime,
            boolean remote,
            @Nullable String idempotencyKey) {}

    /** What the surfaces answer about tokens. */
    sealed interface Answer {}

    /** A token without its secret. */
    record Token(
            String id,
            String label,
            String userName,
            boolean remote,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt)
            implements Answer {}

    /** A token with its secret, for the one moment it is shown. */
    record IssuedToken(Token token, String secret) implements Answer {
        @Override
        public String toString() {
            return "IssuedToken[%s]".formatted(token);
        }
    }

    /** Tokens, in the form every list has. */
    record Listing(List<Token> items, @Nullable String nextCursor) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }
}

package dev.quarterdeck.governance.internal.application;

import dev.quarterdeck.governance.api.Tokens.Token;
import dev.quarterdeck.governance.internal.domain.SecretHash;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of the transaction's organisation. */
public interface TokenRegister {
    /** Adds nothing, and says which one, if the same key has issued a token for the person before. */
    Optional<String> add(OrganizationId organization, HashedToken token, @Nullable String idempotencyKey);

    /** A node has one token, by its label: this one takes the place of the one before. */
    void putForMachine(OrganizationId organization, HashedToken token);

    /** Everyone's in the order they were issued, after the token with this id; empty text: from the first. */
    List<Token> after(String id, int limit);

    /** One person's, likewise. */
    List<Token> after(String id, int limit, String personId);

    Optional<Token> withId(String tokenId);

    /** A token that is revoked already stays as it is. */
    void revoke(String tokenId, Instant at);

    /** All of one person's. */
    void revokeAllOf(String personId, Instant at);

    /** Whom a token with this hash speaks for, if it is good at this moment. */
    Optional<Holder> holder(SecretHash hash, Instant at);

    /** Whom a token speaks for, and from where. */
    record Holder(String personId, Actor.Origin origin) {}

    /** A token as it is stored. */
    record HashedToken(String personId, Token token, SecretHash hash) {}
}

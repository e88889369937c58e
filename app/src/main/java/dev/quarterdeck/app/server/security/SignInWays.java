package dev.quarterdeck.app.server.security;

import org.jspecify.annotations.Nullable;

/**
 * How people may sign in here, beside the link of {@code qd up}.
 *
 * @param issuer what the outside issuer of identities is called; absent where none is configured
 */
public record SignInWays(boolean password, @Nullable String issuer) {}

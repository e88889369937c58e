/** Signing in with an outside issuer of identities by OpenID Connect; nothing of it exists where none is configured. */
@NullMarked
package dev.quarterdeck.app.server.issuer;

import org.jspecify.annotations.NullMarked;

/** Signing in with an issuer that runs beside the test. */
@NullMarked
package dev.quarterdeck.app.server.issuer;

import org.jspecify.annotations.NullMarked;

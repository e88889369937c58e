/** Keeps credentials sealed, and seals them anew. */
@NullMarked
package dev.quarterdeck.governance.internal.application.secret;

import org.jspecify.annotations.NullMarked;

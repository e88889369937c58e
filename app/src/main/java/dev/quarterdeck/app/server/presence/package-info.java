/** One server per host and data directory: who runs it, where it answers, and how a second start learns that. */
@NullMarked
package dev.quarterdeck.app.server.presence;

import org.jspecify.annotations.NullMarked;

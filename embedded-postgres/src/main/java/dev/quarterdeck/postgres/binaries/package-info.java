/** The published PostgreSQL programs of this platform, unpacked once per user. */
@NullMarked
package dev.quarterdeck.postgres.binaries;

import org.jspecify.annotations.NullMarked;

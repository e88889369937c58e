/** Keeps organisations, people and hashed secrets in PostgreSQL. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.jooq;

import org.jspecify.annotations.NullMarked;

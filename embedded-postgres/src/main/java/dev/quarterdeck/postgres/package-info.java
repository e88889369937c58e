/** A PostgreSQL server of our own, the database and roles the product needs in any PostgreSQL, and the code-generation driver. */
@NullMarked
package dev.quarterdeck.postgres;

import org.jspecify.annotations.NullMarked;

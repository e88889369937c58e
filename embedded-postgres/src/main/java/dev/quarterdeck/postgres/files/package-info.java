/** What the server's files need and the JDK lacks: whole trees, and owners and modes set before anything is written. */
@NullMarked
package dev.quarterdeck.postgres.files;

import org.jspecify.annotations.NullMarked;

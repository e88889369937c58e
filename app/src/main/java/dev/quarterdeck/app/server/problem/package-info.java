/** Everything that goes wrong, as an answer a program and a person can both read. */
@NullMarked
package dev.quarterdeck.app.server.problem;

import org.jspecify.annotations.NullMarked;

/** The resident server: where it keeps its files, how it starts, and what every request has in common. */
@NullMarked
package dev.quarterdeck.app.server;

import org.jspecify.annotations.NullMarked;

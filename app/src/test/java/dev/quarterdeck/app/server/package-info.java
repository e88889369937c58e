/** The server as a whole, asked over HTTP. */
@NullMarked
package dev.quarterdeck.app.server;

import org.jspecify.annotations.NullMarked;

/** The description of the HTTP API, made from the controllers. */
@NullMarked
package dev.quarterdeck.app.server.openapi;

import org.jspecify.annotations.NullMarked;

/** The edge: resolves a request's context once, narrows it for the operation, and checks the permission the operation asks for. */
@NullMarked
package dev.quarterdeck.app.server.context;

import org.jspecify.annotations.NullMarked;

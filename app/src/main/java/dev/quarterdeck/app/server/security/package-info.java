/** Who is asking: bearer tokens, browser sessions, and the rules that keep other web sites out. */
@NullMarked
package dev.quarterdeck.app.server.security;

import org.jspecify.annotations.NullMarked;

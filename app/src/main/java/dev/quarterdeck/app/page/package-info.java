/** The web page: signing in, and what a signed-in person sees first. */
@NullMarked
package dev.quarterdeck.app.page;

import org.jspecify.annotations.NullMarked;

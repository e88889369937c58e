/** What a caller may ask of the resident server itself. */
@NullMarked
package dev.quarterdeck.app.api;

import org.jspecify.annotations.NullMarked;

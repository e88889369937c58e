/** The application: all modules composed into one server. */
@NullMarked
package dev.quarterdeck;

import org.jspecify.annotations.NullMarked;

/** Reads what is written in JSON. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.json;

import org.jspecify.annotations.NullMarked;

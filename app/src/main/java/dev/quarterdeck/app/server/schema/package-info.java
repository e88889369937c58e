/** Gives out the schemas of what people write and programs read. */
@NullMarked
package dev.quarterdeck.app.server.schema;

import org.jspecify.annotations.NullMarked;

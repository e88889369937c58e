/** How the modules' types look as JSON. */
@NullMarked
package dev.quarterdeck.app.server.json;

import org.jspecify.annotations.NullMarked;

/** Hashes passwords. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.password;

import org.jspecify.annotations.NullMarked;

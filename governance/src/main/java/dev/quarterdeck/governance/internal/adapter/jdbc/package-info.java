/** Opens the transactions of one organisation. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.jdbc;

import org.jspecify.annotations.NullMarked;

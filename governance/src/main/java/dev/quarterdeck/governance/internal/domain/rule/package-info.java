/** What files of rules say, and what their layers amount to. */
@NullMarked
package dev.quarterdeck.governance.internal.domain.rule;

import org.jspecify.annotations.NullMarked;

/** What bringing a mission's lanes together gives, and the commits that tell it. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.integration;

import org.jspecify.annotations.NullMarked;

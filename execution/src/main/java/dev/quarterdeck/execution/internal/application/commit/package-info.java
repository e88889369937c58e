/** Carries artifact commits to their branches, now or when the branch is free. */
@NullMarked
package dev.quarterdeck.execution.internal.application.commit;

import org.jspecify.annotations.NullMarked;

/** What a commit of artifacts is before it is made, and how making it can end. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.commit;

import org.jspecify.annotations.NullMarked;

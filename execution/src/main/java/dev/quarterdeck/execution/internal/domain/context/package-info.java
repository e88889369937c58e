/** What a directory is to git, which checkout that makes it, and what may be done from there. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.context;

import org.jspecify.annotations.NullMarked;

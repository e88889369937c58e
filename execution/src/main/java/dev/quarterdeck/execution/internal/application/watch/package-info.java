/** What is watched while it happens: each message is recorded once and handed to all who read along. */
@NullMarked
package dev.quarterdeck.execution.internal.application.watch;

import org.jspecify.annotations.NullMarked;

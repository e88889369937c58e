/** Seals secrets with AES-256-GCM; the keys are in the environment or in a file beside the database. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.sealing;

import org.jspecify.annotations.NullMarked;

/** The record of who intervened. */
@NullMarked
package dev.quarterdeck.governance.internal.application.audit;

import org.jspecify.annotations.NullMarked;

/** What a role may do, what a name may look like, and how a secret is made and told apart; pure. */
@NullMarked
package dev.quarterdeck.governance.internal.domain;

import org.jspecify.annotations.NullMarked;

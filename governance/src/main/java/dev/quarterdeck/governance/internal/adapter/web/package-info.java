/** Offers users, tokens and rules over HTTP. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.web;

import org.jspecify.annotations.NullMarked;

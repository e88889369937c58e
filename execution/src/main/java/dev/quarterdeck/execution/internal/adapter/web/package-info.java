/** What execution answers over HTTP. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.web;

import org.jspecify.annotations.NullMarked;

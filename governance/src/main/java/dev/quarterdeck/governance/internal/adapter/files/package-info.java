/** Reads files of rules: YAML in the form their schemas say, and Markdown. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.files;

import org.jspecify.annotations.NullMarked;

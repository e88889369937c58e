/** Which repositories and missions there are, and what each stands at. */
@NullMarked
package dev.quarterdeck.mission.internal.application.catalog;

import org.jspecify.annotations.NullMarked;

/** What commands on runs lead to. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.run;

import org.jspecify.annotations.NullMarked;

/** What an adopted repository's logs say and what that meant to the tool that wrote them; no rule of today is applied to it. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.adoption;

import org.jspecify.annotations.NullMarked;

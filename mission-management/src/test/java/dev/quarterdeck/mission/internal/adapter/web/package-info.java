/** Tests of what this module says over HTTP. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.web;

import org.jspecify.annotations.NullMarked;

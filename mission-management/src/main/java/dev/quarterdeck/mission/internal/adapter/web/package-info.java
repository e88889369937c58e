/** Offers missions, their status and their events over HTTP. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.web;

import org.jspecify.annotations.NullMarked;

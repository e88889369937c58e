/** Reads the lines of collaboration events, writes what they amount to, and does both for the launcher without a server. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.contract;

import org.jspecify.annotations.NullMarked;

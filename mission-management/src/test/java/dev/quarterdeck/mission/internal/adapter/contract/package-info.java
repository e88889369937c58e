@NullMarked
package dev.quarterdeck.mission.internal.adapter.contract;

import org.jspecify.annotations.NullMarked;

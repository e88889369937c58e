/** The durable schedule of background work, kept by db-scheduler beside the data it is about. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.scheduler;

import org.jspecify.annotations.NullMarked;

/**
 * Speaks version 1 of the Agent Client Protocol with a process: JSON-RPC, one message a line, read by one thread and handed
 * on in the order in which the agent spoke, answers and notifications alike. Both sides number their requests from 0.
 */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.acp;

import org.jspecify.annotations.NullMarked;

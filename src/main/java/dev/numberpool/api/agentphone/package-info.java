/**
 * The AgentPhone dialect, {@code /v1/numbers} and {@code /v1/agents}: one class per operation, named as in the
 * published client.
 *
 * @see <a href="https://agentphone.ai/docs">the published pages</a>
 */
@NullMarked
package dev.numberpool.api.agentphone;

import org.jspecify.annotations.NullMarked;

/**
 * The AgentMessage dialect, {@code /v1/phone-numbers}: one class per published operation.
 *
 * @see <a href="https://agentmessage.io/docs/phone-numbers">the published pages</a>
 */
@NullMarked
package dev.numberpool.api.agentmessage;

import org.jspecify.annotations.NullMarked;

/**
 * Clients of the three APIs of Numberpool: one factory for each.
 *
 * @packageDocumentation
 */
export {
  type AgentMessageClient,
  type AgentMessageError,
  type AgentMessagePages,
  type AgentMessageSchemas,
  createAgentMessageClient,
  isInsufficientInventory,
} from "./agentmessage.js";
export {
  type AgentPhoneClient,
  type AgentPhoneError,
  type AgentPhonePages,
  type AgentPhoneSchemas,
  createAgentPhoneClient,
} from "./agentphone.js";
export {
  type ButterClient,
  type ButterError,
  type ButterOptions,
  type ButterPages,
  type ButterSchemas,
  createButterClient,
} from "./butter.js";
export type { ConnectionOptions, KeyedConnectionOptions } from "./connection.js";
export { ApiError, type CallResult, hasCode, unwrap } from "./errors.js";
export { type PageOptions, type Pages, rows } from "./pages.js";
export type { Fetch, RetryOptions } from "./retry.js";

import {
  type AgentMessageClient,
  type AgentPhoneClient,
  type ButterClient,
  createAgentMessageClient,
  createAgentPhoneClient,
  createButterClient,
  type Fetch,
} from "numberpool";

/** Where a bin/local with its demo data serves. */
const LOCAL = process.env["NUMBERPOOL_URL"];

/** Why a test that needs it is skipped; false if it is not. */
export const skip = LOCAL ? false : "NUMBERPOOL_URL names no running bin/local";

/** Whether what is sent and answered is held to the documents on the way: then nothing wrong may be sent on purpose. */
export const proxied = process.env["NUMBERPOOL_AGENTMESSAGE_URL"] !== undefined;

/** AgentMessage's, with a key of the demo data. */
export function agentMessage(key = "am_live_demo_full", more: { fetch?: Fetch } = {}): AgentMessageClient {
  return createAgentMessageClient({ baseUrl: address("AGENTMESSAGE"), key, ...more });
}

/** AgentPhone's, of the organization org_demo. */
export function agentPhone(): AgentPhoneClient {
  return createAgentPhoneClient({ baseUrl: address("AGENTPHONE"), key: "sk_live_demo" });
}

/** Butter's, of the organization org_demo. */
export function butter(key = "bk_live_demo_admin"): ButterClient {
  return createButterClient({ baseUrl: address("BUTTER"), key, organization: "org_demo" });
}

/** Calls a function as Lambda does, past the APIs. */
export async function invoke(name: string, event: unknown): Promise<unknown> {
  const path = `/2015-03-31/functions/${name}/invocations`;
  const answer = await fetch(`${LOCAL}${path}`, { method: "POST", body: JSON.stringify(event) });
  return answer.json();
}

/** A proxy of this dialect if there is one, else bin/local itself. */
function address(dialect: string): string {
  return process.env[`NUMBERPOOL_${dialect}_URL`] ?? LOCAL ?? "";
}

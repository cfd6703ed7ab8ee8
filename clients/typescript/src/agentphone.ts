import type { Client } from "openapi-fetch";
import { connect, type KeyedConnectionOptions } from "./connection.js";
import type { components, operations, paths } from "./generated/agentphone.js";
import type { Repetition } from "./operations.js";
import { type PageOptions, type Pages, pagesOf } from "./pages.js";

/** The schemas of AgentPhone's document, by name: `AgentPhoneSchemas["Number"]`. */
export type AgentPhoneSchemas = components["schemas"];

/** The body of any error over AgentPhone's API. */
export type AgentPhoneError = AgentPhoneSchemas["Error" | "GatewayError"];

type Query<Operation extends keyof operations> = NonNullable<operations[Operation]["parameters"]["query"]>;

/** The lists of AgentPhone's API, newest first, as iterators over pages. */
export interface AgentPhonePages {
  /**
   * The numbers that the organization holds. A purchase or a release meanwhile moves the pages that follow by one, so
   * that a number may come twice, or be left out. The API pages no further than to number 100,000.
   */
  listNumbers(query?: Query<"listNumbers">, options?: PageOptions): Pages<AgentPhoneSchemas["NumberList"]>;
  /**
   * The messages that came to a number while the organization held it. With `after`, only those that came later: the
   * next page begins before the last message, and has the same `after`.
   *
   * @param id of the number, `num_…`
   */
  getMessages(id: string, query?: Query<"getMessages">, options?: PageOptions): Pages<AgentPhoneSchemas["MessageList"]>;
}

/** AgentPhone's operations, by method and path, and its lists as {@link AgentPhonePages | pages}. */
export type AgentPhoneClient = Client<paths, "application/json"> & { readonly pages: AgentPhonePages };

const REPETITION: Repetition<paths> = {
  "POST /v1/numbers": "keyed",
  "GET /v1/numbers": "repeatable",
  "GET /v1/numbers/{id}": "repeatable",
  "DELETE /v1/numbers/{id}": "repeatable",
  "GET /v1/numbers/{id}/messages": "repeatable",
  "POST /v1/agents/{id}/numbers": "repeatable",
  "DELETE /v1/agents/{id}/numbers/{numberId}": "repeatable",
};

/**
 * A client of AgentPhone's API.
 *
 * A purchase gets an `Idempotency-Key` where the call brings none. A DELETE that is repeated is answered 400
 * `ALREADY_RELEASED` if the first attempt has released the number, and 404 if it has taken it off the agent.
 */
export function createAgentPhoneClient(options: KeyedConnectionOptions): AgentPhoneClient {
  const client = connect<paths>(options, { Authorization: `Bearer ${options.key}` }, REPETITION);
  const pages: AgentPhonePages = {
    listNumbers: (query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) => client.GET("/v1/numbers", { params: { query: page }, signal: signal ?? null }),
        (page, last) =>
          page.hasMore && page.data.length > 0
            ? { ...last, offset: (last.offset ?? 0) + page.data.length }
            : undefined,
      ),
    getMessages: (id, query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) =>
          client.GET("/v1/numbers/{id}/messages", { params: { path: { id }, query: page }, signal: signal ?? null }),
        (page, last) => {
          const oldest = page.data.at(-1);
          return page.hasMore && oldest ? { ...last, before: oldest.receivedAt } : undefined;
        },
      ),
  };
  return Object.assign(client, { pages });
}

import type { Client } from "openapi-fetch";
import { connect, type KeyedConnectionOptions } from "./connection.js";
import { hasCode } from "./errors.js";
import type { components, operations, paths } from "./generated/agentmessage.js";
import type { Repetition } from "./operations.js";
import { following, type PageOptions, type Pages, pagesOf } from "./pages.js";

/** The schemas of AgentMessage's document, by name: `AgentMessageSchemas["PhoneNumber"]`. */
export type AgentMessageSchemas = components["schemas"];

/** The body of any error over AgentMessage's API. */
export type AgentMessageError = AgentMessageSchemas[
  | "Error"
  | "ValidationError"
  | "InsufficientInventoryError"
  | "GatewayError"];

type Query<Operation extends keyof operations> = Omit<
  NonNullable<operations[Operation]["parameters"]["query"]>,
  "offset"
>;

/** The lists of AgentMessage's API, newest first, as iterators over pages. */
export interface AgentMessagePages {
  /** The numbers that the organization holds. A page may be empty although more follow. */
  listPhoneNumbers(
    query?: Query<"listPhoneNumbers">,
    options?: PageOptions,
  ): Pages<AgentMessageSchemas["PhoneNumberList"]>;
  /** The orders by quantity, without their numbers. */
  listBulkOrders(query?: Query<"listBulkOrders">, options?: PageOptions): Pages<AgentMessageSchemas["BulkOrderList"]>;
  /** The holds whose time is not over. */
  listHolds(query?: Query<"listHolds">, options?: PageOptions): Pages<AgentMessageSchemas["HoldList"]>;
}

/** AgentMessage's operations, by method and path, and its lists as {@link AgentMessagePages | pages}. */
export type AgentMessageClient = Client<paths, "application/json"> & { readonly pages: AgentMessagePages };

const REPETITION: Repetition<paths> = {
  "GET /v1/phone-numbers": "repeatable",
  "GET /v1/phone-numbers/{id}": "repeatable",
  "PATCH /v1/phone-numbers/{id}": "repeatable",
  "DELETE /v1/phone-numbers/{id}": "repeatable",
  "POST /v1/phone-numbers/search": "repeatable",
  "GET /v1/phone-numbers/coverage": "repeatable",
  "POST /v1/phone-numbers/orders": "keyed",
  "POST /v1/phone-numbers/holds": "keyed",
  "GET /v1/phone-numbers/holds": "repeatable",
  "DELETE /v1/phone-numbers/holds/{id}": "repeatable",
  "POST /v1/phone-numbers/bulk": "keyed",
  "GET /v1/phone-numbers/bulk": "repeatable",
  "GET /v1/phone-numbers/bulk/{id}": "repeatable",
  "DELETE /v1/phone-numbers/bulk/{id}": "repeatable",
  "POST /v1/phone-numbers/bulk/release": "repeatable",
  "POST /v1/phone-numbers/{id}/campaign": "repeatable",
  "DELETE /v1/phone-numbers/{id}/campaign": "repeatable",
};

/**
 * A client of AgentMessage's API.
 *
 * `orderPhoneNumbers`, `bulkOrderPhoneNumbers` and `holdPhoneNumbers` get an `Idempotency-Key` where the call brings
 * none. A DELETE that is repeated is answered 404 if the first attempt has released the number or ended the hold, and
 * 409 if it has canceled the order.
 */
export function createAgentMessageClient(options: KeyedConnectionOptions): AgentMessageClient {
  const client = connect<paths>(options, { Authorization: `Bearer ${options.key}` }, REPETITION);
  const pages: AgentMessagePages = {
    listPhoneNumbers: (query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) => client.GET("/v1/phone-numbers", { params: { query: page }, signal: signal ?? null }),
        (page, last) => following(last, page.meta.next_cursor),
      ),
    listBulkOrders: (query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) => client.GET("/v1/phone-numbers/bulk", { params: { query: page }, signal: signal ?? null }),
        (page, last) => following(last, page.meta.next_cursor),
      ),
    listHolds: (query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) => client.GET("/v1/phone-numbers/holds", { params: { query: page }, signal: signal ?? null }),
        (page, last) => following(last, page.meta.next_cursor),
      ),
  };
  return Object.assign(client, { pages });
}

/**
 * Whether an order or a hold was refused because not all of its numbers can be had: `error.data.unavailable` has those
 * that cannot. Nothing was done, and the same order with other numbers in their place is a new one.
 *
 * @param error the `error` of a call, or the body of an {@link ApiError}
 */
export function isInsufficientInventory(error: unknown): error is AgentMessageSchemas["InsufficientInventoryError"] {
  return hasCode(error, "INSUFFICIENT_INVENTORY");
}

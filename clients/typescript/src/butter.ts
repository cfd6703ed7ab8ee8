import type { Client } from "openapi-fetch";
import { connect, type ConnectionOptions } from "./connection.js";
import type { components, operations, paths } from "./generated/butter.js";
import type { Repetition } from "./operations.js";
import { following, type PageOptions, type Pages, pagesOf } from "./pages.js";

/** The schemas of Butter's document, by name: `ButterSchemas["Number"]`. */
export type ButterSchemas = components["schemas"];

/** The body of any error over Butter's API. It has no codes: go by the status. */
export type ButterError = ButterSchemas["Error" | "GatewayError"];

/** Where a client of Butter's API calls and who it is. */
export interface ButterOptions extends ConnectionOptions {
  /** The organization whose key it is. */
  readonly organization: string;
}

/** The document's paths without the header that the client sends by itself with every request. */
type ButterPaths = {
  [Path in keyof paths]: {
    [Member in keyof paths[Path]]: paths[Path][Member] extends { parameters: { header: infer Header } }
      ? Omit<paths[Path][Member], "parameters"> & {
          parameters: Omit<paths[Path][Member]["parameters"], "header"> & {
            header?: Omit<Header, "X-Organization-Id">;
          };
        }
      : paths[Path][Member];
  };
};

/** The list of Butter's API, newest first, as an iterator over pages. */
export interface ButterPages {
  /** The numbers that the organization holds; with `status` those on no agent, or on one. */
  listNumbersByStatus(
    query?: NonNullable<operations["listNumbersByStatus"]["parameters"]["query"]>,
    options?: PageOptions,
  ): Pages<ButterSchemas["NumberPage"]>;
}

/** Butter's operations, by method and path, and its list as {@link ButterPages | pages}. */
export type ButterClient = Client<ButterPaths, "application/json"> & { readonly pages: ButterPages };

const REPETITION: Repetition<paths> = {
  "GET /api/phone-numbers": "repeatable",
  "POST /api/phone-numbers": "repeatable",
  "POST /api/agents/{agent_id}/assign-phone-number": "repeatable",
  "POST /api/agents/{agent_id}/unassign-phone-number/{phone_number_id}": "repeatable",
};

/**
 * A client of Butter's API.
 *
 * Each request may be repeated without harm. If an earlier attempt was done, an assignment is answered 409 and its end
 * 400: the list then tells on which agent the number is.
 */
export function createButterClient(options: ButterOptions): ButterClient {
  const caller = { "X-API-Key": options.key, "X-Organization-Id": options.organization };
  const client = connect<ButterPaths>(options, caller, REPETITION);
  const pages: ButterPages = {
    listNumbersByStatus: (query = {}, { signal } = {}) =>
      pagesOf(
        query,
        (page) => client.GET("/api/phone-numbers", { params: { query: page }, signal: signal ?? null }),
        (page, last) => following(last, page.pagination.next_cursor),
      ),
  };
  return Object.assign(client, { pages });
}

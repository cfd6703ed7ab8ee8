import createClient, { type Client, type Middleware } from "openapi-fetch";
import { type Fetch, type RetryOptions, retrying } from "./retry.js";

/** Where a client calls and who it is. */
export interface ConnectionOptions {
  /** The deployment's address, without the paths of the API: `https://numbers.example.com`. */
  readonly baseUrl: string;
  /** The API key, as it is: without `Bearer`. A web page that has it shows it to whoever opens the page. */
  readonly key: string;
  /** How requests are sent again. */
  readonly retry?: RetryOptions;
  /** What sends each attempt. Default: the global `fetch`. */
  readonly fetch?: Fetch;
}

/** The options of a client whose API has operations that take an `Idempotency-Key`. */
export interface KeyedConnectionOptions extends ConnectionOptions {
  /**
   * Makes the idempotency key of a request that does not bring its own; all attempts of one call have the same.
   * `false`: none is made, and such a request is not repeated when it may have been done. Default:
   * `crypto.randomUUID`, which browsers have on pages that came by https or from localhost.
   */
  readonly idempotencyKey?: (() => string) | false;
}

/** The header by which a request is done once however often it is sent. */
const KEY = "Idempotency-Key";

/**
 * A client of all paths of a document. Whether a request is repeatable is known of the very `Request` that it makes: if
 * a middleware replaces it, it is sent again after a 429 only.
 *
 * @param headers who the caller is
 * @param repetition by method and path, which operations take an idempotency key and which are repeatable without
 */
export function connect<Paths extends {}>(
  options: KeyedConnectionOptions,
  headers: Readonly<Record<string, string>>,
  repetition: Readonly<Record<string, "keyed" | "repeatable">>,
): Client<Paths, "application/json"> {
  const repeatable = new WeakSet<Request>();
  const { idempotencyKey = () => crypto.randomUUID(), fetch = (request) => globalThis.fetch(request) } = options;
  const client = createClient<Paths, "application/json">({
    baseUrl: options.baseUrl,
    headers,
    redirect: "error", // no operation redirects, and the key is for nobody else
    fetch: retrying(fetch, options.retry ?? {}, (request) => repeatable.has(request)),
  });
  const prepare: Middleware = {
    onRequest({ request, schemaPath }) {
      const keyed = repetition[`${request.method} ${schemaPath}`] === "keyed";
      if (keyed && idempotencyKey && !request.headers.has(KEY)) {
        request.headers.set(KEY, idempotencyKey());
      }
      if (request.headers.has(KEY) || repetition[`${request.method} ${schemaPath}`] === "repeatable") {
        repeatable.add(request);
      }
      return undefined;
    },
  };
  client.use(prepare);
  return client;
}

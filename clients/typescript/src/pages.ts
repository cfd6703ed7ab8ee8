import { type CallResult, unwrap } from "./errors.js";

/** Options of the iterators over pages. */
export interface PageOptions {
  /** Ends the iteration: its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** The pages of a list, each fetched when it is asked for. */
export type Pages<Page> = AsyncGenerator<Page, void, undefined>;

/**
 * The pages of a list, to the last one.
 *
 * @param fetch fetches the page of a query
 * @param next the query of the next page; undefined after the last
 */
export async function* pagesOf<Query, Page>(
  first: Query,
  fetch: (query: Query) => Promise<CallResult<Page>>,
  next: (page: Page, query: Query) => Query | undefined,
): Pages<Page> {
  for (let query: Query | undefined = first; query !== undefined; ) {
    const page: Page = await unwrap(fetch(query));
    yield page;
    query = next(page, query);
  }
}

/**
 * The query of the page that begins at the cursor; undefined if there is none.
 *
 * @throws Error if the cursor does not move on, so that no iteration is endless
 */
export function following<Query extends { cursor?: string }>(query: Query, cursor: string | null): Query | undefined {
  if (cursor === null) {
    return undefined;
  }
  if (cursor === query.cursor) {
    throw new Error("the next page begins where this one does");
  }
  return { ...query, cursor };
}

/**
 * The rows of all pages, one after the other: `for await (const number of rows(client.pages.listPhoneNumbers()))`. A
 * page is fetched when the rows of the one before are used up.
 */
export async function* rows<Row>(
  pages: AsyncIterable<{ readonly data: readonly Row[] }>,
): AsyncGenerator<Row, void, undefined> {
  for await (const page of pages) {
    yield* page.data;
  }
}

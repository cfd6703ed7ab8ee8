import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, createAgentMessageClient, createAgentPhoneClient, createButterClient, rows } from "numberpool";
import { type Reaction, serve } from "./server.js";

function page(body: object): Reaction {
  return { status: 200, body };
}

function cursorPage(data: string[], next_cursor: string | null): Reaction {
  return page({ success: true, data, meta: { total: null, limit: 2, offset: 0, next_cursor } });
}

async function all<Row>(pages: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of pages) {
    found.push(row);
  }
  return found;
}

test("pages of a cursor are asked for until there is none, empty ones too", async () => {
  await using server = await serve(cursorPage(["a", "b"], "one"), cursorPage([], "two"), cursorPage(["c"], null));
  const { pages } = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  const found = await all(rows(pages.listPhoneNumbers({ limit: 2, number_type: "local" })));

  assert.deepEqual(found, ["a", "b", "c"]);
  assert.deepEqual(
    server.received.map(({ url }) => url),
    ["", "&cursor=one", "&cursor=two"].map((cursor) => `/v1/phone-numbers?limit=2&number_type=local${cursor}`),
  );
});

test("the lists of holds and of bulk orders are paged by cursor too", async () => {
  const [first, last] = [cursorPage([], "one"), cursorPage([], null)];
  await using server = await serve(first, last, first, last);
  const { pages } = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  assert.equal((await all(pages.listHolds())).length, 2);
  assert.equal((await all(pages.listBulkOrders({ status: "pending" }))).length, 2);

  assert.deepEqual(
    server.received.map(({ url }) => url),
    [
      "/v1/phone-numbers/holds",
      "/v1/phone-numbers/holds?cursor=one",
      "/v1/phone-numbers/bulk?status=pending",
      "/v1/phone-numbers/bulk?status=pending&cursor=one",
    ],
  );
});

test("a cursor that does not move on ends the iteration with an error", async () => {
  await using server = await serve(cursorPage(["a"], "one"));
  const { pages } = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  await assert.rejects(all(pages.listHolds()), { message: "the next page begins where this one does" });

  assert.equal(server.received.length, 2);
});

test("Butter's pages follow its pagination", async () => {
  await using server = await serve(
    page({ success: true, data: ["a"], pagination: { next_cursor: "one", has_more: true } }),
    page({ success: true, data: ["b"], pagination: { next_cursor: null, has_more: false } }),
  );
  const { pages } = createButterClient({ baseUrl: server.url, key: "k", organization: "o" });

  assert.deepEqual(await all(rows(pages.listNumbersByStatus({ status: "free" }))), ["a", "b"]);

  assert.equal(server.received[1]?.url, "/api/phone-numbers?status=free&cursor=one");
});

test("an offset grows by what the page had", async () => {
  await using server = await serve(
    page({ data: ["a", "b"], hasMore: true, total: 3 }),
    page({ data: ["c"], hasMore: false, total: 3 }),
  );
  const { pages } = createAgentPhoneClient({ baseUrl: server.url, key: "k" });

  assert.deepEqual(await all(rows(pages.listNumbers({ offset: 5 }))), ["a", "b", "c"]);

  assert.deepEqual(
    server.received.map(({ url }) => url),
    ["/v1/numbers?offset=5", "/v1/numbers?offset=7"],
  );
});

test("an empty page that says that more follow is the last, for the offset would not move on", async () => {
  await using server = await serve(page({ data: [], hasMore: true, total: 3 }));
  const { pages } = createAgentPhoneClient({ baseUrl: server.url, key: "k" });

  assert.equal((await all(pages.listNumbers())).length, 1);
  assert.equal((await all(pages.getMessages("num_1"))).length, 1);
});

test("the next messages are those before the last one, and after the same time", async () => {
  await using server = await serve(
    page({ data: [{ receivedAt: "2026-03-02T00:00:00Z" }, { receivedAt: "2026-03-01T00:00:00Z" }], hasMore: true }),
    page({ data: [], hasMore: false }),
  );
  const { pages } = createAgentPhoneClient({ baseUrl: server.url, key: "k" });

  await all(pages.getMessages("num_1", { limit: 2, after: "2026-01-01T00:00:00Z" }));

  const query = (url?: string) => Object.fromEntries(new URL(url ?? "", server.url).searchParams);
  assert.deepEqual(query(server.received[0]?.url), { limit: "2", after: "2026-01-01T00:00:00Z" });
  assert.deepEqual(query(server.received[1]?.url), {
    limit: "2",
    after: "2026-01-01T00:00:00Z",
    before: "2026-03-01T00:00:00Z",
  });
});

test("a page is fetched only when it is asked for", async () => {
  await using server = await serve(cursorPage(["a", "b"], "one"));
  const { pages } = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  for await (const _ of rows(pages.listPhoneNumbers())) {
    break;
  }

  assert.equal(server.received.length, 1);
});

test("a refused page is thrown, and an abort between two pages too", async () => {
  const unauthorized = { success: false, error: { code: "UNAUTHORIZED", message: "no good key", request_id: "01M8" } };
  await using server = await serve(cursorPage(["a"], "one"), { status: 401, body: unauthorized });
  const { pages } = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  await assert.rejects(all(pages.listPhoneNumbers()), (error) => error instanceof ApiError && error.status === 401);

  await using another = await serve(cursorPage(["a"], "one"));
  const abort = new AbortController();
  const list = createAgentMessageClient({ baseUrl: another.url, key: "k" }).pages;
  const iteration = async () => {
    for await (const _ of list.listPhoneNumbers({}, { signal: abort.signal })) {
      abort.abort(new Error("enough"));
    }
  };
  await assert.rejects(iteration, { message: "enough" });
  assert.equal(another.received.length, 1);
});

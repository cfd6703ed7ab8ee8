import assert from "node:assert/strict";
import { test } from "node:test";
import { createAgentMessageClient, createAgentPhoneClient, createButterClient, type RetryOptions } from "numberpool";
import { noted, type Reaction, serve } from "./server.js";

const TOO_MANY: Reaction = { status: 429, body: { message: "Too Many Requests" } };
const UNAVAILABLE: Reaction = { status: 503, headers: { "Retry-After": "5" } };
const UNREACHABLE: Reaction = { status: 503, body: { message: "Service Unavailable" } };
const FOUND: Reaction = { status: 200, body: { success: true, data: [] } };

const ORDER = { body: { numbers: ["+14155550100"] } };

function client(baseUrl: string, retry: RetryOptions, more: { idempotencyKey?: false } = {}) {
  return createAgentMessageClient({ baseUrl, key: "am_live_test", retry, ...more });
}

test("after a 503 the same request is sent again after as many seconds as it says", async () => {
  await using server = await serve(UNAVAILABLE, { ...UNAVAILABLE, headers: { "Retry-After": "7" } }, FOUND);
  const { pauses, pause } = noted();

  const { data } = await client(server.url, { pause }).POST("/v1/phone-numbers/search", { body: { quantity: 3 } });

  assert.deepEqual(data, { success: true, data: [] });
  assert.deepEqual(pauses, [5_000, 7_000]);
  assert.deepEqual(
    server.received.map(({ method, url, body }) => [method, url, body]),
    Array(3).fill(["POST", "/v1/phone-numbers/search", '{"quantity":3}']),
  );
});

test("without a Retry-After the pauses grow and have a random part", async () => {
  await using server = await serve(TOO_MANY, UNREACHABLE, TOO_MANY, FOUND);
  const { pauses, pause } = noted();

  await client(server.url, { pause }).POST("/v1/phone-numbers/search", {});

  assert.equal(pauses.length, 3);
  pauses.forEach((milliseconds, index) => {
    const least = 1_000 * 2 ** index;
    assert.ok(milliseconds >= least && milliseconds < 2 * least, `${milliseconds} ms`);
  });
});

test("a Retry-After may be a date", async () => {
  await using server = await serve({ status: 503, headers: { "Retry-After": new Date(0).toUTCString() } }, FOUND);
  const { pauses, pause } = noted();

  await client(server.url, { pause }).GET("/v1/phone-numbers/coverage");

  assert.deepEqual(pauses, [0]);
});

test("a Retry-After that cannot be read counts as none", async () => {
  await using server = await serve({ status: 503, headers: { "Retry-After": "soon" } }, FOUND);
  const { pauses, pause } = noted();

  await client(server.url, { pause, firstPause: 10 }).GET("/v1/phone-numbers/coverage");

  assert.ok(pauses[0] !== undefined && pauses[0] >= 10 && pauses[0] < 20, `${pauses}`);
});

test("the last answer is given when the attempts are used up", async () => {
  await using server = await serve(UNAVAILABLE);
  const { pauses, pause } = noted();

  const { response } = await client(server.url, { pause, attempts: 3 }).GET("/v1/phone-numbers/coverage");

  assert.equal(response.status, 503);
  assert.equal(server.received.length, 3);
  assert.equal(pauses.length, 2);
});

test("one attempt is one", async () => {
  await using server = await serve(TOO_MANY);

  const { response } = await client(server.url, { attempts: 1 }).GET("/v1/phone-numbers/coverage");

  assert.equal(response.status, 429);
  assert.equal(server.received.length, 1);
});

test("attempts without end are refused", () => {
  for (const attempts of [0, -1, 1.5, Infinity, NaN]) {
    assert.throws(() => client("http://127.0.0.1", { attempts }), RangeError);
  }
});

test("nobody waits longer than all pauses may be together", async () => {
  await using server = await serve(UNAVAILABLE);
  const { pauses, pause } = noted();

  const options = { pause, attempts: 10, totalPause: 12_000 };
  const { response } = await client(server.url, options).GET("/v1/phone-numbers/coverage");

  assert.equal(response.status, 503);
  assert.deepEqual(pauses, [5_000, 5_000]);
});

test("an order is sent again with the same key, whatever became of the attempts before", async () => {
  await using server = await serve("broken", "broken in the body", UNAVAILABLE, FOUND);
  const { pauses, pause } = noted();

  const { data } = await client(server.url, { pause, firstPause: 1 }).POST("/v1/phone-numbers/orders", ORDER);

  assert.deepEqual(data, { success: true, data: [] });
  assert.equal(pauses.length, 3);
  const keys = server.received.map(({ headers }) => headers["idempotency-key"]);
  assert.match(`${keys[0]}`, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.deepEqual(keys, Array(4).fill(keys[0]));
  assert.deepEqual(new Set(server.received.map(({ body }) => body)), new Set(['{"numbers":["+14155550100"]}']));
});

for (const reaction of [UNAVAILABLE, UNREACHABLE, "broken"] as const) {
  const name = reaction === "broken" ? "a broken connection" : `a 503 with ${JSON.stringify(reaction.headers ?? {})}`;
  test(`an order without a key is not sent again after ${name}`, async () => {
    await using server = await serve(reaction);
    const orders = client(server.url, noted(), { idempotencyKey: false });

    const sent = orders.POST("/v1/phone-numbers/orders", ORDER);

    await (reaction === "broken" ? assert.rejects(sent, TypeError) : sent);
    assert.equal(server.received.length, 1);
  });
}

test("an order without a key is sent again after a 429, which means that nothing was done", async () => {
  await using server = await serve(TOO_MANY, FOUND);
  const orders = client(server.url, noted(), { idempotencyKey: false });

  const { response } = await orders.POST("/v1/phone-numbers/orders", ORDER);

  assert.equal(response.status, 200);
  assert.deepEqual(
    server.received.map(({ headers }) => headers["idempotency-key"]),
    [undefined, undefined],
  );
});

test("what the documents call repeatable is sent again after a broken connection", async () => {
  await using server = await serve("broken", { status: 200, body: {} });
  const body = { phone_number_id: "phon_00000000000000000000000000000000" };
  const agent = { path: { agent_id: "agent_000000000001" } };
  const butter = createButterClient({ baseUrl: server.url, key: "k", organization: "o", retry: noted() });
  const calls = [
    () => client(server.url, noted()).DELETE("/v1/phone-numbers/{id}", { params: { path: { id: "i" } } }),
    () => client(server.url, noted()).PATCH("/v1/phone-numbers/{id}", { params: { path: { id: "i" } }, body: {} }),
    () => butter.POST("/api/agents/{agent_id}/assign-phone-number", { params: agent, body }),
  ];
  for (const call of calls) {
    server.received.length = 0;

    const { response } = await call();

    assert.equal(response.status, 200);
    assert.equal(server.received.length, 2);
  }
});

test("a network that stays broken is told as fetch tells it", async () => {
  await using server = await serve("broken");

  await assert.rejects(client(server.url, noted()).GET("/v1/phone-numbers/coverage"), TypeError);

  assert.equal(server.received.length, 4);
});

test("a conflict is asked again only if it says when", async () => {
  const conflict = { status: 409, body: { success: false, error: { code: "CONFLICT" } } };
  await using server = await serve({ ...conflict, headers: { "Retry-After": "1" } }, conflict, FOUND);
  const { pauses, pause } = noted();

  const { response } = await client(server.url, { pause }).DELETE("/v1/phone-numbers/bulk/{id}", {
    params: { path: { id: "01a21ef0-078f-77a9-8f0b-feba30ddc194" } },
  });

  assert.equal(response.status, 409);
  assert.deepEqual(pauses, [1_000]);
});

for (const status of [400, 401, 402, 403, 404, 409, 413, 415, 422, 500]) {
  test(`a ${status} is not sent again`, async () => {
    await using server = await serve({ status });

    const { response } = await client(server.url, noted()).POST("/v1/phone-numbers/orders", ORDER);

    assert.equal(response.status, status);
    assert.equal(server.received.length, 1);
  });
}

test("an abort ends the pause", async () => {
  await using server = await serve({ status: 503, headers: { "Retry-After": "600" } });
  const abort = new AbortController();
  const phone = createAgentPhoneClient({ baseUrl: server.url, key: "sk_live_test", retry: { totalPause: 600_000 } });

  const sent = phone.GET("/v1/numbers", { signal: abort.signal });
  while (server.received.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  abort.abort(new Error("no longer wanted"));

  await assert.rejects(sent, { message: "no longer wanted" });
  assert.equal(server.received.length, 1);
});

test("an aborted request is not sent", async () => {
  await using server = await serve(FOUND);
  const sent = client(server.url, noted()).GET("/v1/phone-numbers", { signal: AbortSignal.abort(new Error("no")) });

  await assert.rejects(sent, { message: "no" });

  assert.equal(server.received.length, 0);
});

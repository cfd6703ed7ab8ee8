import assert from "node:assert/strict";
import { test } from "node:test";
import { createAgentMessageClient, createAgentPhoneClient, createButterClient } from "numberpool";
import { serve } from "./server.js";

const DONE = { status: 200, body: {} };

test("each API is told the caller in its own headers, and nothing is redirected", async () => {
  await using server = await serve(DONE, DONE, DONE, { status: 302, headers: { Location: "/elsewhere" } });
  const baseUrl = `${server.url}/`;
  const retry = { attempts: 1 };

  await createAgentMessageClient({ baseUrl, key: "am_live_1", retry }).GET("/v1/phone-numbers");
  await createAgentPhoneClient({ baseUrl, key: "sk_live_1", retry }).GET("/v1/numbers");
  const butter = createButterClient({ baseUrl, key: "bk_live_1", organization: "org_1", retry });
  await butter.GET("/api/phone-numbers", { params: { query: { status: "free" } } });
  await assert.rejects(butter.GET("/api/phone-numbers"), TypeError);

  const [message, phone, free] = server.received;
  assert.equal(message?.headers.authorization, "Bearer am_live_1");
  assert.equal(phone?.headers.authorization, "Bearer sk_live_1");
  assert.equal(free?.headers["x-api-key"], "bk_live_1");
  assert.equal(free?.headers["x-organization-id"], "org_1");
  assert.equal(free?.url, "/api/phone-numbers?status=free");
  assert.equal(server.received.length, 4);
});

test("only the operations with an Idempotency-Key get one, each call another", async () => {
  await using server = await serve(DONE);
  const message = createAgentMessageClient({ baseUrl: server.url, key: "k" });
  const phone = createAgentPhoneClient({ baseUrl: server.url, key: "k" });

  await message.POST("/v1/phone-numbers/orders", { body: { numbers: ["+14155550100"] } });
  await message.POST("/v1/phone-numbers/bulk", { body: { quantity: 1 } });
  await message.POST("/v1/phone-numbers/holds", { body: { numbers: ["+14155550100"] } });
  await phone.POST("/v1/numbers", { body: {} });
  await message.POST("/v1/phone-numbers/search", {});
  await message.POST("/v1/phone-numbers/bulk/release", { body: { ids: ["01a21eec-e66d-7c09-8544-b7c9fb64d37d"] } });
  await phone.GET("/v1/numbers");

  const keys = server.received.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(new Set(keys.slice(0, 4)).size, 4);
  assert.ok(!keys.slice(0, 4).includes(undefined));
  assert.deepEqual(keys.slice(4), [undefined, undefined, undefined]);
});

test("a key of the call comes before one that is made, and keys are made as one says", async () => {
  await using server = await serve(DONE);
  const client = createAgentPhoneClient({ baseUrl: server.url, key: "k", idempotencyKey: () => "made" });

  await client.POST("/v1/numbers", { body: {}, params: { header: { "Idempotency-Key": "mine" } } });
  await client.POST("/v1/numbers", { body: {} });

  assert.deepEqual(
    server.received.map(({ headers }) => headers["idempotency-key"]),
    ["mine", "made"],
  );
});

test("what sends the attempts can be another fetch", async () => {
  const client = createAgentPhoneClient({
    baseUrl: "https://numbers.example.com",
    key: "k",
    fetch: async (request) => Response.json({ data: [request.url] }),
  });

  const { data } = await client.GET("/v1/numbers", { params: { query: { limit: 1, offset: 2 } } });

  assert.deepEqual(data?.data, ["https://numbers.example.com/v1/numbers?limit=1&offset=2"]);
});

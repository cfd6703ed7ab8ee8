import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ApiError,
  createAgentMessageClient,
  createAgentPhoneClient,
  createButterClient,
  hasCode,
  isInsufficientInventory,
  unwrap,
} from "numberpool";
import { serve } from "./server.js";

const GONE = {
  success: false,
  error: { code: "INSUFFICIENT_INVENTORY", message: "2 asked for, 1 there", request_id: "01M8FEST02H6Q4DF7V7T00NCTC" },
  data: { available_count: 1, unavailable: ["+14155550101"] },
};
const REQUEST_ID = { "X-Request-Id": "01M8FEST02H6Q4DF7V7T00NCTC" };

async function thrown(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof ApiError);
    return error;
  }
  throw new Error("nothing was thrown");
}

test("an error of an order is typed and tells which numbers are gone", async () => {
  await using server = await serve({ status: 409, body: GONE });
  const client = createAgentMessageClient({ baseUrl: server.url, key: "k" });

  const { data, error } = await client.POST("/v1/phone-numbers/orders", { body: { numbers: ["+14155550101"] } });

  assert.equal(data, undefined);
  assert.ok(isInsufficientInventory(error));
  const unavailable: string[] = error.data.unavailable;
  assert.deepEqual(unavailable, ["+14155550101"]);
});

test("an unwrapped error has status, code, words and request id of each API, and of the gateway", async () => {
  await using server = await serve(
    { status: 409, body: GONE, headers: REQUEST_ID },
    { status: 404, body: { error: { code: "PHONE_NUMBER_NOT_FOUND", message: "no such number" } } },
    { status: 422, body: { detail: "limit: must be an integer" } },
    { status: 413, body: { message: "Request Entity Too Large" } },
  );
  const options = { baseUrl: server.url, key: "k" };
  const path = { id: "num_1" };
  const butter = createButterClient({ ...options, organization: "o" });

  const errors = [
    await thrown(unwrap(createAgentMessageClient(options).GET("/v1/phone-numbers"))),
    await thrown(unwrap(createAgentPhoneClient(options).GET("/v1/numbers/{id}", { params: { path } }))),
    await thrown(unwrap(butter.GET("/api/phone-numbers"))),
    await thrown(unwrap(butter.GET("/api/phone-numbers"))),
  ];

  assert.deepEqual(
    errors.map(({ status, code, message }) => [status, code, message]),
    [
      [409, "INSUFFICIENT_INVENTORY", `409 INSUFFICIENT_INVENTORY 2 asked for, 1 there (request ${GONE.error.request_id})`],
      [404, "PHONE_NUMBER_NOT_FOUND", "404 PHONE_NUMBER_NOT_FOUND no such number"],
      [422, undefined, "422 limit: must be an integer"],
      [413, undefined, "413 Request Entity Too Large"],
    ],
  );
  assert.equal(errors[0]?.requestId, GONE.error.request_id);
  assert.deepEqual(errors[0]?.body, GONE);
  assert.equal(errors[3]?.requestId, undefined);
});

test("an error whose body is no JSON, or none, is one too", async () => {
  const client = createAgentPhoneClient({
    baseUrl: "https://numbers.example.com",
    key: "k",
    fetch: async ({ url }) => new Response(url.includes("limit") ? "<html>" : null, { status: 502 }),
  });

  assert.equal((await thrown(unwrap(client.GET("/v1/numbers", { params: { query: { limit: 1 } } })))).body, "<html>");
  assert.equal((await thrown(unwrap(client.GET("/v1/numbers")))).message, "502");
});

test("codes are those of the body, whatever the body is", () => {
  assert.ok(hasCode(GONE, "INSUFFICIENT_INVENTORY"));
  assert.ok(!hasCode(GONE, "LIMIT_EXCEEDED"));
  for (const body of [undefined, null, "", 7, {}, { error: null }, { error: { code: 7 } }, { message: "Not Found" }]) {
    assert.ok(!hasCode(body, "NOT_FOUND"));
  }
});

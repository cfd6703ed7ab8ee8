import assert from "node:assert/strict";
import { test } from "node:test";
import { hasCode, rows, unwrap } from "numberpool";
import { agentPhone, invoke, skip } from "./local.js";

const AGENT = "agt_000000000001";

/** As AWS End User Messaging publishes a text message. */
function published(to: string, text: string): unknown {
  const message = {
    originationNumber: "+12065550142",
    destinationNumber: to,
    messageKeyword: "KEYWORD_1",
    messageBody: text,
    inboundMessageId: crypto.randomUUID(),
  };
  const record = { Type: "Notification", MessageId: crypto.randomUUID(), Message: JSON.stringify(message) };
  const TopicArn = "arn:aws:sns:us-east-1:123456789012:messages";
  const Sns = { ...record, TopicArn, Timestamp: new Date().toISOString() };
  return { Records: [{ EventSource: "aws:sns", EventVersion: "1.0", EventSubscriptionArn: Sns.TopicArn, Sns }] };
}

test("a number goes from its purchase to its release", { skip }, async () => {
  const client = agentPhone();
  const header = { "Idempotency-Key": crypto.randomUUID() };
  const purchase = { params: { header }, body: { areaCode: "907" } };

  const bought = await unwrap(client.POST("/v1/numbers", purchase));
  const replayed = await client.POST("/v1/numbers", purchase);
  assert.deepEqual(replayed.data, bought);
  assert.equal(replayed.response.headers.get("Idempotency-Replayed"), "true");

  const { id } = bought;
  const attach = { params: { path: { id: AGENT } }, body: { numberId: id } };
  assert.equal((await unwrap(client.POST("/v1/agents/{id}/numbers", attach))).agentId, AGENT);
  assert.equal((await unwrap(client.GET("/v1/numbers/{id}", { params: { path: { id } } }))).agentId, AGENT);
  const onAgent = { params: { path: { id: AGENT, numberId: id } } };
  assert.deepEqual(await unwrap(client.DELETE("/v1/agents/{id}/numbers/{numberId}", onAgent)), { success: true });

  const path = { id };
  const released = await unwrap(client.DELETE("/v1/numbers/{id}", { params: { path } }));
  assert.equal(released.phoneNumber, bought.phoneNumber);
  assert.ok(hasCode((await client.DELETE("/v1/numbers/{id}", { params: { path } })).error, "ALREADY_RELEASED"));
  const named = await client.POST("/v1/numbers", { body: { phoneNumber: bought.phoneNumber } });
  assert.ok(hasCode(named.error, "CONFLICT"));
});

test("pages of two have each number once", { skip }, async () => {
  const client = agentPhone();
  for (let bought = 0; bought < 3; bought++) {
    await unwrap(client.POST("/v1/numbers", { body: {} }));
  }

  const ids: string[] = [];
  for await (const { id } of rows(client.pages.listNumbers({ limit: 2 }))) {
    ids.push(id);
  }

  assert.ok(ids.length >= 3);
  assert.equal(new Set(ids).size, ids.length);
});

test("pages of one have all messages of a number, or those after one of them", { skip }, async () => {
  const client = agentPhone();
  const { id, phoneNumber } = await unwrap(client.POST("/v1/numbers", { body: { areaCode: "907" } }));
  for (const text of ["first", "second", "third"]) {
    assert.deepEqual(await invoke("ReceiveInboundMessage", published(phoneNumber, text)), ["DELIVERED"]);
  }

  const messages = [];
  for await (const message of rows(client.pages.getMessages(id, { limit: 1 }))) {
    messages.push(message);
  }
  assert.deepEqual(new Set(messages.map(({ body }) => body)), new Set(["first", "second", "third"]));
  const later = [];
  for await (const message of rows(client.pages.getMessages(id, { limit: 1, after: messages[2]?.receivedAt ?? "" }))) {
    later.push(message);
  }
  assert.deepEqual(later, messages.slice(0, 2));
});

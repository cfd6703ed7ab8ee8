import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { ApiError, rows, unwrap } from "numberpool";
import { butter, skip } from "./local.js";

const AGENT = "agent_000000000002";

async function listed(status: "free" | "assigned"): Promise<string[]> {
  const ids: string[] = [];
  for await (const { phone_number_id } of rows(butter().pages.listNumbersByStatus({ status, limit: 1 }))) {
    ids.push(phone_number_id);
  }
  return ids;
}

test("an own number is imported, given to an agent and taken off again", { skip }, async () => {
  const client = butter();
  const phone_number = `+1555${randomInt(200, 1_000)}${randomInt(1_000, 10_000)}`;
  const body = { phone_number, provider: "twilio", supports_inbound: true } as const;

  const imported = await client.POST("/api/phone-numbers", { body });
  const again = await client.POST("/api/phone-numbers", { body });
  const { phone_number_id } = (await unwrap(Promise.resolve(imported))).data;
  assert.deepEqual([imported.response.status, again.response.status], [201, 200]);
  assert.ok((await listed("free")).includes(phone_number_id));

  const assign = { params: { path: { agent_id: AGENT } }, body: { phone_number_id } };
  const assigned = await unwrap(client.POST("/api/agents/{agent_id}/assign-phone-number", assign));
  assert.ok(assigned.data.assigned_phone_number_ids.includes(phone_number_id));
  assert.ok((await listed("assigned")).includes(phone_number_id));
  const twice = await client.POST("/api/agents/{agent_id}/assign-phone-number", assign);
  assert.equal(twice.response.status, 409);

  const path = { agent_id: AGENT, phone_number_id };
  const unassign = "/api/agents/{agent_id}/unassign-phone-number/{phone_number_id}";
  const unassigned = await unwrap(client.POST(unassign, { params: { path } }));
  assert.ok(!unassigned.data.assigned_phone_number_ids.includes(phone_number_id));
  await assert.rejects(
    unwrap(client.POST(unassign, { params: { path } })),
    (refused) => refused instanceof ApiError && refused.status === 400,
  );
});

test("a user may list and no more", { skip }, async () => {
  const user = butter("bk_live_demo_user");

  assert.equal((await unwrap(user.GET("/api/phone-numbers"))).success, true);
  const { error, response } = await user.POST("/api/phone-numbers", {
    body: { phone_number: "+15551234567", provider: "sip" },
  });

  assert.equal(response.status, 403);
  assert.ok(error && "detail" in error);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type AgentMessageClient,
  type AgentMessageSchemas,
  type AgentPhoneClient,
  type ButterClient,
  unwrap,
} from "numberpool";

// What tsc has to accept and refuse. Nothing of it is called.

export async function accepted(message: AgentMessageClient, phone: AgentPhoneClient, butter: ButterClient) {
  const list = await unwrap(message.GET("/v1/phone-numbers", { params: { query: { limit: 5 } } }));
  const numbers: AgentMessageSchemas["PhoneNumber"][] = list.data;
  const cursor: string | null = list.meta.next_cursor;
  const bought = await unwrap(phone.POST("/v1/numbers"));
  const type: "sms" = bought.type;
  const { data } = await butter.GET("/api/phone-numbers"); // the organization is the client's
  const total: number | undefined = data?.pagination.total_count;
  const holds = await unwrap(message.GET("/v1/phone-numbers/holds"));
  const uncounted: null = holds.meta.total;
  return { numbers, cursor, type, total, uncounted };
}

export async function refused(message: AgentMessageClient, phone: AgentPhoneClient, butter: ButterClient) {
  // @ts-expect-error no such path
  await message.GET("/v1/numbers");
  // @ts-expect-error no such method
  await message.PUT("/v1/phone-numbers", {});
  // @ts-expect-error no body
  await message.POST("/v1/phone-numbers/orders");
  // @ts-expect-error a misspelled field
  await message.POST("/v1/phone-numbers/search", { body: { areaCode: "415" } });
  // @ts-expect-error no id
  await phone.GET("/v1/numbers/{id}");
  // @ts-expect-error no such status
  await butter.GET("/api/phone-numbers", { params: { query: { status: "gone" } } });
  // @ts-expect-error the pages are the iterator's business
  message.pages.listPhoneNumbers({ offset: "1" });
  const { error } = await message.GET("/v1/phone-numbers");
  // @ts-expect-error it may be the gateway's
  return error?.error.code;
}

test("tsc has accepted what is right and refused what is wrong", () => {
  assert.equal(typeof accepted, typeof refused);
});

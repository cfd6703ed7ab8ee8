import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";

const PACKAGE = new URL("../../", import.meta.url);

for (const dialect of ["agentmessage", "butter", "agentphone"]) {
  test(`the types of ${dialect} are those of its document: npm run generate`, async () => {
    const document = new URL(`../../src/main/resources/openapi/${dialect}.yaml`, PACKAGE);

    const made = COMMENT_HEADER + astToString(await openapiTS(document, { defaultNonNullable: false }));

    assert.equal(await readFile(new URL(`src/generated/${dialect}.ts`, PACKAGE), "utf8"), made);
  });
}

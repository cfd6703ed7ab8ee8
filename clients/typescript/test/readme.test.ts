import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const PACKAGE = new URL("../../", import.meta.url);
const BLOCKS = [...read("README.md").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block ?? "");

function read(name: string): string {
  return readFileSync(new URL(name, PACKAGE), "utf8");
}

test("the README has the example as it is", () => {
  assert.ok(BLOCKS.includes(read("examples/search-order-retry.ts")), "no block is examples/search-order-retry.ts");
});

test("each block of the README compiles", () => {
  mkdirSync(new URL("build/readme/", PACKAGE), { recursive: true });
  const files = BLOCKS.map((block, index) => {
    const file = fileURLToPath(new URL(`build/readme/block${index}.ts`, PACKAGE));
    writeFileSync(file, block);
    return file;
  });

  const config = ts.parseJsonConfigFileContent(
    { extends: "./tsconfig.test.json", files, compilerOptions: { noEmit: true }, include: [] },
    ts.sys,
    fileURLToPath(PACKAGE),
  );
  const found = ts.getPreEmitDiagnostics(ts.createProgram(config.fileNames, config.options));
  const host = { ...ts.sys, getCanonicalFileName: (name: string) => name, getNewLine: () => "\n" };

  assert.ok(files.length >= 4);
  assert.deepEqual(config.errors, []);
  assert.equal(ts.formatDiagnostics(found, host), "");
});

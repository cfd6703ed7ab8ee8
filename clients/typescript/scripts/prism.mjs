// Runs the integration tests with Prism between the clients and a running bin/local, one for each document. An exchange
// that a document does not describe is answered by Prism with an error, and so fails its test: npm run test:prism
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync, writeFileSync } from "node:fs";

const PRISM = "@stoplight/prism-cli@5.14.2";
const DOCUMENTS = { AGENTMESSAGE: "agentmessage", BUTTER: "butter", AGENTPHONE: "agentphone" };
const FIRST_PORT = Number(process.env.PRISM_PORT ?? 4010);

const server = process.env.NUMBERPOOL_URL;
if (!server) {
  console.error("NUMBERPOOL_URL has to name a running bin/local");
  process.exit(2);
}

/** The document, its schemas closed by the one of two keywords that Prism looks at. They mean the same in it. */
function closed(document) {
  const yaml = readFileSync(`../../src/main/resources/openapi/${document}.yaml`, "utf8");
  const copy = `build/${document}.yaml`;
  writeFileSync(copy, yaml.replaceAll("unevaluatedProperties:", "additionalProperties:"));
  return copy;
}

/** Starts a proxy, and waits until it listens. */
async function proxy(document, port) {
  const yaml = closed(document);
  const command = ["--yes", PRISM, "proxy", yaml, server, "--errors", "--port", `${port}`];
  const child = spawn("npx", command, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const log = createWriteStream(`build/prism-${document}.log`);
  child.stdout.pipe(log);
  let told = "";
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    told += chunk;
    if (told.includes("listening")) {
      return child;
    }
  }
  throw new Error(`${PRISM} has ended: ${told}`);
}

const proxies = [];
let failed = true;
try {
  const env = { ...process.env };
  for (const [index, [name, document]] of Object.entries(DOCUMENTS).entries()) {
    proxies.push(await proxy(document, FIRST_PORT + index));
    env[`NUMBERPOOL_${name}_URL`] = `http://127.0.0.1:${FIRST_PORT + index}`;
  }
  const tests = readdirSync("build/test/integration").filter((name) => name.endsWith(".test.js"));
  const files = tests.map((name) => `build/test/integration/${name}`);
  const run = spawn("node", ["--test", "--test-concurrency=1", ...files], { stdio: "inherit", env });
  [failed] = await once(run, "exit");
} finally {
  proxies.forEach(({ pid }) => process.kill(-pid)); // npx and what it has started
}
process.exitCode = failed ? 1 : 0;

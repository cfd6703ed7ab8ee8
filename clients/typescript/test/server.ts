import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What the server does with a request: an answer, or `broken`: it ends the connection without one. */
export type Reaction =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | "broken"
  | "broken in the body";

/** A server on this machine that reacts to each request as it is told, and remembers what came. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly received: Received[];
}

/** Reacts to the first request with the first reaction, and so on; to all after the last with the last. */
export async function serve(...reactions: Reaction[]): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    const reaction = reactions[Math.min(received.length, reactions.length - 1)] ?? "broken";
    received.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    if (reaction === "broken") {
      request.socket.destroy();
    } else if (reaction === "broken in the body") {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
      response.write('{"success":', () => request.socket.destroy());
    } else {
      response.writeHead(reaction.status, { "Content-Type": "application/json", ...reaction.headers });
      response.end(JSON.stringify(reaction.body ?? { message: "told so" }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Pauses that do not wait, and what they were to be, in milliseconds. */
export function noted(): { readonly pauses: number[]; readonly pause: (milliseconds: number) => Promise<void> } {
  const pauses: number[] = [];
  return {
    pauses,
    async pause(milliseconds) {
      pauses.push(milliseconds);
    },
  };
}

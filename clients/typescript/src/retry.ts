/** How requests are sent again. What is left out has its default. */
export interface RetryOptions {
  /** How often a request is sent at the most, the first time included. 1 means never again. Default: 4. */
  readonly attempts?: number;
  /** How long all pauses of a request may be together, in milliseconds. Default: 30,000. */
  readonly totalPause?: number;
  /**
   * How long the first pause is at the least, in milliseconds, where the answer has no `Retry-After`. Each further
   * pause is twice as long, and up to as much again is added to each at random. Default: 1,000.
   */
  readonly firstPause?: number;
  /**
   * Waits for so many milliseconds. Rejects with the signal's reason as soon as the signal is aborted. Default: by
   * `setTimeout`. Tests give one that does not wait.
   */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Sends a request, as the global `fetch` does. Rejects if no answer comes. */
export type Fetch = (request: Request) => Promise<Response>;

/** Whether a request may be sent again although it may have been done. */
export type Repeatable = (request: Request) => boolean;

/**
 * A `fetch` that sends requests again by the rules of the documents:
 *
 * - after 429, which means that nothing was done
 * - after 503, and after a failure of the network, if the request may be repeated although it may have been done
 * - after a 409 that has a `Retry-After`, likewise
 *
 * Where the answer has a `Retry-After`, the pause is exactly as long. Where the attempts are used up, or the next pause
 * would exceed what is left of {@link RetryOptions.totalPause}, the last answer is returned, or the last failure
 * thrown. An aborted request is not sent again, and its pause ends at once: the signal's reason is thrown.
 *
 * @throws RangeError if the attempts are not a whole number from 1
 */
export function retrying(fetch: Fetch, options: RetryOptions, repeatable: Repeatable): Fetch {
  const { attempts = 4, totalPause = 30_000, firstPause = 1_000, pause = sleep } = options;
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new RangeError(`attempts: must be a whole number from 1, not ${attempts}`);
  }
  return async (request) => {
    let left = totalPause;
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(fetch, request.clone());
      request.signal.throwIfAborted();
      const wait = retryAfter(outcome) ?? firstPause * 2 ** (attempt - 1) * (1 + Math.random());
      if (attempt >= attempts || wait > left || !worthRepeating(outcome, repeatable(request))) {
        return given(outcome);
      }
      left -= wait;
      await pause(wait, request.signal);
    }
  };
}

/** An answer, or why there is none. */
type Outcome =
  | { readonly response: Response; readonly failure?: never }
  | { readonly response?: never; readonly failure: unknown };

/** An answer counts only when all of its body is there: a connection can break in the middle of it. */
async function send(fetch: Fetch, request: Request): Promise<Outcome> {
  try {
    const response = await fetch(request);
    await response.clone().arrayBuffer();
    return { response };
  } catch (failure) {
    return { failure };
  }
}

function given(outcome: Outcome): Response {
  if (outcome.response) {
    return outcome.response;
  }
  throw outcome.failure;
}

function worthRepeating({ response }: Outcome, repeatable: boolean): boolean {
  switch (response?.status) {
    case 429:
      return true;
    case undefined:
    case 503:
      return repeatable;
    case 409:
      return repeatable && response?.headers.has("Retry-After") === true;
    default:
      return false;
  }
}

/** In milliseconds; undefined where the answer does not say it in a way that can be read. */
function retryAfter({ response }: Outcome): number | undefined {
  const told = response?.headers.get("Retry-After");
  if (!told) {
    return undefined;
  }
  const milliseconds = /^\d+$/.test(told) ? Number(told) * 1_000 : Date.parse(told) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}

/** What a call resolves to: the data of a success, or the body of an error; and the answer itself. */
export interface CallResult<Data> {
  /** The body of a success. */
  readonly data?: Data;
  /** The body of an error, whose type depends on the operation. */
  readonly error?: unknown;
  /** Status and headers. Its body was read. */
  readonly response: Response;
}

/**
 * An answer that is no success, for who would rather catch than look at `error`: thrown by {@link unwrap} and by the
 * iterators over pages. A failure of the network is not one: it is thrown as `fetch` throws it.
 *
 * @typeParam Body what the body can be: {@link AgentMessageError}, {@link ButterError} or {@link AgentPhoneError}
 */
export class ApiError<Body = unknown> extends Error {
  override readonly name = "ApiError";
  /** The status: 409, for example. */
  readonly status: number;
  /** The code, in the words of the API; undefined for Butter, which has none, and for API Gateway's own answers. */
  readonly code: string | undefined;
  /** By which the operator finds the request; undefined for API Gateway's own answers. */
  readonly requestId: string | undefined;
  /** The body. A text where it is not JSON. */
  readonly body: Body;

  /**
   * @param response the answer, whose body was read
   * @param body what was read
   */
  constructor(response: Response, body: Body) {
    const requestId = response.headers.get("X-Request-Id") ?? undefined;
    const told = errorOf(body);
    const words = [response.status, told.code, told.message].filter((word) => word !== undefined).join(" ");
    super(requestId === undefined ? words : `${words} (request ${requestId})`);
    this.status = response.status;
    this.code = told.code;
    this.requestId = requestId;
    this.body = body;
  }
}

/**
 * The data of a call that succeeds.
 *
 * @throws ApiError if the answer is no success
 * @throws whatever `fetch` throws, if there is no answer
 */
export async function unwrap<Data>(call: Promise<CallResult<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new ApiError(response, error);
  }
  return data as Data;
}

/** Code and message, wherever the three APIs and API Gateway have them. */
function errorOf(body: unknown): { code?: string | undefined; message?: string | undefined } {
  const { error, detail, message } = fields(body);
  const inner = fields(error);
  return { code: text(inner["code"]), message: text(inner["message"]) ?? text(detail) ?? text(message) };
}

/**
 * Whether the body of an error has this code: one of AgentMessage's or AgentPhone's.
 *
 * @param error the `error` of a call, or the {@link ApiError.body}
 */
export function hasCode<Code extends string>(
  error: unknown,
  code: Code,
): error is { error: { code: Code; message: string } } {
  return errorOf(error).code === code;
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** The operations of a document, by method and path: `POST /v1/phone-numbers/orders`. */
export type OperationOf<Paths> = {
  [Path in keyof Paths & string]: {
    [M in Method & keyof Paths[Path]]: [NonNullable<Paths[Path][M]>] extends [never]
      ? never
      : `${Uppercase<M>} ${Path}`;
  }[Method & keyof Paths[Path]];
}[keyof Paths & string];

/** The operations whose document has the parameter `Idempotency-Key`. */
export type KeyedOperationOf<Paths> = {
  [Path in keyof Paths & string]: {
    [M in Method & keyof Paths[Path]]: "Idempotency-Key" extends HeaderOf<Paths[Path][M]>
      ? `${Uppercase<M>} ${Path}`
      : never;
  }[Method & keyof Paths[Path]];
}[keyof Paths & string];

/** The names of an operation's header parameters; never where it has none. */
type HeaderOf<Operation> = Operation extends { parameters: { header?: infer Headers } }
  ? [NonNullable<Headers>] extends [never]
    ? never
    : keyof NonNullable<Headers>
  : never;

/**
 * What the document says of each operation that changes something, or that only a POST can ask: whether it takes an
 * `Idempotency-Key` (`keyed`) and is repeated only with one, or is repeatable as it is. All operations have to be
 * there, so that a new one in a document does not compile before somebody has decided.
 */
export type Repetition<Paths> = {
  readonly [Operation in OperationOf<Paths>]: Operation extends KeyedOperationOf<Paths> ? "keyed" : "repeatable";
};

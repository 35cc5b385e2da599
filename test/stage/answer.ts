/** What goes back to the client. */
export type Answer =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: "raw"; readonly status: 200; readonly mediaType: string; readonly body: Buffer }
  | { readonly kind: "empty"; readonly status: 204 };

export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { kind: "json", status: 200, body, headers };
}

export function created(body: unknown, location: string): Answer {
  return { kind: "json", status: 201, body, headers: { location } };
}

export const deleted: Answer = { kind: "empty", status: 204 };

export interface FieldError {
  readonly resource: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

/** A request that GitHub says no to, in GitHub's words. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly documentation: string;

  constructor(
    status: number,
    message: string,
    {
      errors = [],
      documentation = "https://docs.github.com/rest",
    }: { readonly errors?: readonly FieldError[]; readonly documentation?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.documentation = documentation;
  }

  get answer(): Answer {
    const body = {
      message: this.message,
      ...(this.errors.length > 0 && { errors: this.errors }),
      documentation_url: this.documentation,
      status: String(this.status),
    };
    return { kind: "json", status: this.status, body, headers: {} };
  }
}

export function notFound(message = "Not Found"): ApiError {
  return new ApiError(404, message);
}

export function validationFailed(error: FieldError): ApiError {
  return new ApiError(422, "Validation Failed", { errors: [error] });
}

/** What went wrong with a request, in words that can be shown. */
export class Problem extends Error {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly details: readonly string[];

  constructor(status: number, message: string, requestId?: string, details: readonly string[] = []) {
    super(message);
    this.status = status;
    this.requestId = requestId;
    this.details = details;
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, 'The server could not be reached. Check the connection and try again.');
  }
}

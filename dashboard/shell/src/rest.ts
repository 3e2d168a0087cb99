// SPDX-License-Identifier: Apache-2.0
import { type FieldProblem, Problem, type RequestOptions } from '@jackfield/ui';
import { msg, str } from '@lit/localize';

/** ms */
const TOLERANCE = 3000;
/** ms for which an answer is awaited; taking over settings may last 20 s. */
const PATIENCE = 30_000;

/** Asks REST with the session's cookie. */
export class Rest {
  /** How far the appliance's clock is ahead of this computer's, in ms; small differences count as none. */
  clockAhead = 0;

  /** `loggedOut` is called when the appliance no longer knows the session. */
  constructor(private readonly loggedOut: () => void) {}

  async request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.send(path, options);
    if (!response.ok) {
      throw await problem(response);
    }
    return (response.status === 204 ? undefined : await answer(response)) as T;
  }

  private async send(path: string, { method = 'GET', body }: RequestOptions): Promise<Response> {
    let response: Response;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      response = await fetch(path, {
        method,
        signal: abort.signal,
        headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': type(body) }) },
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      });
    } catch {
      throw new Problem(0, msg('The appliance does not answer. Check that it runs and that this computer reaches it.'));
    } finally {
      clearTimeout(timer);
    }
    this.compareClocks(response.headers.get('Date'));
    if (response.status === 401 && path !== '/api/login') {
      this.loggedOut();
    }
    return response;
  }

  private compareClocks(date: string | null): void {
    // The header has whole seconds, and was written a little ago.
    const ahead = Date.parse(date ?? '') - Date.now();
    if (!Number.isNaN(ahead)) {
      this.clockAhead = Math.abs(ahead) < TOLERANCE ? 0 : ahead;
    }
  }
}

function type(body: unknown): string {
  return body instanceof Blob ? body.type : 'application/json';
}

async function answer(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

interface ProblemJson {
  detail: string;
  title: string;
  errors: FieldProblem[];
}

/** RFC 9457; whatever else came, a sentence. */
async function problem(response: Response): Promise<Problem> {
  const fallback = msg(str`The appliance refused this (${response.status} ${response.statusText}).`);
  try {
    const { detail, title, errors } = (await response.json()) as Partial<ProblemJson>;
    return new Problem(response.status, detail ?? title ?? fallback, errors ?? []);
  } catch {
    return new Problem(response.status, fallback);
  }
}

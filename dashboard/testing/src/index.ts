// SPDX-License-Identifier: Apache-2.0
import {
  type HouseEvents,
  type Notice,
  type PanelElement,
  type PanelHost,
  Problem,
  type Question,
  type RequestOptions,
  type Role,
} from '@jackfield/ui';

/** A console for tests: answers from a table, remembers what was asked, and sends events by hand. */
export class FakeHost implements PanelHost {
  readonly asked: string[] = [];
  /** The bodies that came with it. */
  readonly sent: unknown[] = [];
  readonly answers = new Map<string, unknown>();
  role: Role = 'admin';
  readonly user = 'anna';
  readonly instance = 'page-1';
  /** What was told. */
  readonly notices: Notice[] = [];
  /** What was asked before it was done; answered with {@link agrees}. */
  readonly questions: Question[] = [];
  agrees = true;
  /** Panels that were opened. */
  readonly opened: string[] = [];
  private readonly listeners = new Map<string, Set<(data: never) => void>>();

  constructor(answers: Record<string, unknown>) {
    Object.entries(answers).forEach(([path, answer]) => this.answers.set(path, answer));
  }

  allows(role: Role): boolean {
    const ranks: Role[] = ['user', 'operator', 'admin'];
    return ranks.indexOf(this.role) >= ranks.indexOf(role);
  }

  notify(notice: Notice): void {
    this.notices.push(notice);
  }

  confirm(question: Question): Promise<boolean> {
    this.questions.push(question);
    return Promise.resolve(this.agrees);
  }

  open(address: string): void {
    this.opened.push(address);
  }

  now(): number {
    return Date.now();
  }

  request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    this.asked.push(`${options.method ?? 'GET'} ${path}`);
    if (options.body !== undefined) {
      this.sent.push(options.body);
    }
    const answer = this.answers.get(`${options.method ?? 'GET'} ${path}`) ?? this.answers.get(path);
    if (answer instanceof Error) {
      return Promise.reject(answer);
    }
    return answer === undefined
      ? Promise.reject(new Problem(404, `There is no ${path}.`))
      : Promise.resolve(answer as T);
  }

  on<K extends keyof HouseEvents>(event: K, listener: (data: HouseEvents[K]) => void): () => void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  emit<K extends keyof HouseEvents>(event: K, data: HouseEvents[K]): void {
    [...(this.listeners.get(event) ?? [])].forEach((listener) => (listener as (data: HouseEvents[K]) => void)(data));
  }

  /** How many still listen. */
  get listening(): number {
    return [...this.listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }
}

/** Puts an element into the document and waits until it has drawn what it was given. */
export async function show<E extends PanelElement>(element: E, host: PanelHost): Promise<E> {
  element.host = host;
  document.body.replaceChildren(element);
  await settle();
  return element;
}

/** Lets promises and Lit come to rest. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}

/** What a person reads in an element, spaces folded. */
export function text(element: Element, selector?: string): string {
  const root = element.shadowRoot ?? element;
  const nodes = selector === undefined ? [root] : [...root.querySelectorAll(selector)];
  return nodes
    .map((node) => readable(node))
    .join(' | ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readable(node: Node): string {
  if (node instanceof HTMLStyleElement || node.nodeType === Node.COMMENT_NODE) {
    return '';
  }
  return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(readable).join(' ');
}

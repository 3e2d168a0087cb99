// SPDX-License-Identifier: Apache-2.0
import { settle, text } from '@jackfield/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/console';

let loggedIn: boolean;
let panels: unknown[];
let ownPassword: boolean;
const asked: string[] = [];

/** An appliance with one user, admin with the password secret. */
function appliance(path: string, init: RequestInit = {}): Promise<Response> {
  const method = init.method ?? 'GET';
  asked.push(`${method} ${path}`);
  if (method === 'POST' && path === '/api/login') {
    loggedIn = (init.body as string).includes('"password":"secret"');
    return Promise.resolve(loggedIn ? Response.json({}) : Response.json({ detail: 'no' }, { status: 401 }));
  }
  if (!loggedIn) {
    return Promise.resolve(Response.json({ detail: 'Log in first.' }, { status: 401 }));
  }
  switch (path) {
    case '/api/login':
      return Promise.resolve(Response.json({ user: 'admin', roles: ['user', 'operator', 'admin'] }));
    case '/api/logout':
      loggedIn = false;
      return Promise.resolve(new Response(null, { status: 204 }));
    case '/api/panel':
      return Promise.resolve(Response.json(panels));
    case '/api/setup':
      return Promise.resolve(Response.json({ steps: [{ step: 'password', done: ownPassword }], dismissed: true }));
    case '/api/health':
      return Promise.resolve(
        Response.json({
          status: 'up',
          warnings: ['store: The database does not answer. Start it.'],
        }),
      );
    default:
      return new Promise(() => undefined);
  }
}

const page = () => document.querySelector('jackfield-console')!;
const login = () => page().shadowRoot?.querySelector('jackfield-login')?.shadowRoot;
const frame = () => page().shadowRoot?.querySelector('jackfield-frame')?.shadowRoot;

async function rest(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await settle();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function open(): Promise<void> {
  document.body.replaceChildren(document.createElement('jackfield-console'));
  await rest();
}

async function enter(password: string): Promise<void> {
  login()!.querySelector<HTMLInputElement>('#user')!.value = 'admin';
  login()!.querySelector<HTMLInputElement>('#password')!.value = password;
  login()!
    .querySelector('form')!
    .dispatchEvent(new Event('submit', { cancelable: true }));
  await rest();
}

beforeEach(() => {
  loggedIn = false;
  ownPassword = true;
  asked.length = 0;
  panels = [
    { id: 'b', title: 'Second', icon: 'x', order: 20, role: 'user', module: 'data:text/javascript,2', element: 'x-b' },
    { id: 'a', title: 'First', icon: 'x', order: 10, role: 'user', module: 'data:text/javascript,1', element: 'x-a' },
  ];
  location.hash = '';
  vi.stubGlobal('fetch', appliance);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('whoever is not logged in is asked', async () => {
  await open();
  expect(login()!.querySelectorAll('label').length).toBe(2);
  expect(frame()).toBeUndefined();
});

test('a wrong password is said so, without saying which part was wrong', async () => {
  await open();
  await enter('wrong');
  expect(login()!.querySelector('[role=alert]')!.textContent).toContain('User or password is wrong');
});

test('the right password opens the console with its panels in order', async () => {
  await open();
  await enter('secret');
  expect([...frame()!.querySelectorAll('nav a')].map((link) => link.textContent.trim())).toEqual(['First', 'Second']);
  expect(frame()!.querySelector('[aria-current=page]')!.textContent.trim()).toBe('First');
});

test('the address chooses the panel', async () => {
  loggedIn = true;
  location.hash = '#/b';
  await open();
  expect(frame()!.querySelector('[aria-current=page]')!.textContent.trim()).toBe('Second');
  location.hash = '#/a';
  window.dispatchEvent(new Event('hashchange'));
  await rest();
  expect(frame()!.querySelector('[aria-current=page]')!.textContent.trim()).toBe('First');
});

test('a page has one heading whatever it shows', async () => {
  const headings = () =>
    [page(), frame(), login()].flatMap((root) =>
      root ? [...((root as Element).shadowRoot ?? root).querySelectorAll('h1')] : [],
    );
  await open();
  expect(headings().length).toBe(1);
  loggedIn = true;
  panels = [];
  await open();
  expect(headings().length).toBe(1);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await open();
  expect(headings().length).toBe(1);
  expect(text(page())).toContain('The appliance does not answer.');
});

test('an appliance that takes its time is waited for in words', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await open();
  expect(text(page(), '[role=status]')).toBe('Asking the appliance who is logged in…');
});

test('without any panel it says how to get one', async () => {
  loggedIn = true;
  panels = [];
  await open();
  expect(frame()!.querySelector('main')!.textContent).toContain('No panel is plugged in');
});

test('what an operator should look at is told, until it is dismissed', async () => {
  loggedIn = true;
  await open();
  const notices = frame()!.querySelector('jackfield-notices')!;
  expect(text(notices)).toContain('The database does not answer. Start it.');
  notices.shadowRoot!.querySelector('button')!.click();
  await rest();
  expect(text(notices)).toBe('');
});

test('the first password is spoken of until there is another, whatever was put away', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  loggedIn = true;
  ownPassword = false;
  await open();
  const notices = frame()!.querySelector('jackfield-notices')!;
  expect(text(notices, '.calm')).toContain('made up at its first start is in use still');
  expect(notices.shadowRoot!.querySelector('.calm a')!.getAttribute('href')).toBe('#/settings');
  expect(notices.shadowRoot!.querySelector('.calm button')).toBeNull();
  ownPassword = true;
  vi.advanceTimersByTime(15_000);
  await rest();
  expect(notices.shadowRoot!.querySelector('.calm')).toBeNull();
  vi.useRealTimers();
});

test('logging out leads back to the login', async () => {
  loggedIn = true;
  await open();
  frame()!.querySelector<HTMLButtonElement>('[aria-label="Log out"]')!.click();
  await rest();
  expect(asked).toContain('POST /api/logout');
  expect(login()).toBeTruthy();
});

test('an appliance that does not answer can be asked again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no')));
  await open();
  expect(text(page())).toContain('The appliance does not answer.');
  vi.stubGlobal('fetch', appliance);
  page().shadowRoot!.querySelector('button')!.click();
  await rest();
  expect(login()).toBeTruthy();
});

test('the theme goes round: system, light, dark', async () => {
  loggedIn = true;
  await open();
  const button = frame()!.querySelector<HTMLButtonElement>('[aria-label^="Theme"]')!;
  button.click();
  expect(document.documentElement.dataset.theme).toBe('light');
  button.click();
  expect(document.documentElement.dataset.theme).toBe('dark');
  button.click();
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

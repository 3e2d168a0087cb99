// SPDX-License-Identifier: Apache-2.0
import type { Panel } from '@jackfield/ui';
import { FakeHost, settle, text } from '@jackfield/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import '../src/panel-frame';

let revision = 0;
const host = new FakeHost({});
const next = (): Panel => ({
  id: 'calls',
  title: 'Calls',
  icon: 'call',
  order: 10,
  role: 'user',
  module: `/panel/calls/panel.js?v=${++revision}`,
  element: `jackfield-calls-r${revision}`,
});

/** What a module does: defines its panel's element. */
const defining = (panel: Panel) =>
  vi.fn(() => {
    customElements.define(panel.element, class extends HTMLElement {});
    return Promise.resolve();
  });

async function frame(panel: Panel, load: (url: string) => Promise<unknown>) {
  const element = document.createElement('jackfield-panel-frame');
  Object.assign(element, { panel, host, load });
  document.body.replaceChildren(element);
  await settle();
  return element;
}

beforeEach(() => document.body.replaceChildren());

test('a panel is loaded, made and given the host', async () => {
  const panel = next();
  const load = defining(panel);
  const element = await frame(panel, load);
  expect(load).toHaveBeenCalledExactlyOnceWith(panel.module);
  expect(element.shadowRoot?.querySelector(panel.element)).toHaveProperty('host', host);
});

test('a new revision takes the place of the old one', async () => {
  const old = next();
  const element = await frame(old, defining(old));
  const fresh = next();
  Object.assign(element, { panel: fresh, load: defining(fresh) });
  await settle();
  expect(element.shadowRoot?.querySelector(old.element)).toBeNull();
  expect(element.shadowRoot?.querySelector(fresh.element)).not.toBeNull();
});

test('a panel that is listed again unchanged stays as it is', async () => {
  const panel = next();
  const element = await frame(panel, defining(panel));
  const made = element.shadowRoot?.querySelector(panel.element);
  element.panel = { ...panel };
  await settle();
  expect(element.shadowRoot?.querySelector(panel.element)).toBe(made);
});

test('a revision that was there before is not loaded again', async () => {
  const panel = next();
  await frame(panel, defining(panel));
  const load = vi.fn();
  const element = await frame(panel, load);
  expect(load).not.toHaveBeenCalled();
  expect(element.shadowRoot?.querySelector(panel.element)).not.toBeNull();
});

test('a module that does not come can be asked for again, by another address', async () => {
  const panel = next();
  const load = () => Promise.reject(new TypeError('not found'));
  const element = await frame(panel, load);
  expect(text(element)).toContain('The panel Calls could not be loaded');
  element.load = defining(panel);
  element.shadowRoot?.querySelector('button')?.click();
  await settle();
  expect(element.load).toHaveBeenCalledWith(`${panel.module}&attempt=2`);
  expect(element.shadowRoot?.querySelector(panel.element)).not.toBeNull();
});

test('a module that defines something else is a failure, not an empty page', async () => {
  const element = await frame(next(), () => Promise.resolve());
  expect(text(element)).toContain('could not be loaded');
});

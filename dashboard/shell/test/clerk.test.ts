// SPDX-License-Identifier: Apache-2.0
import { settle, text } from '@jackfield/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../src/clerk';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function clerk() {
  const element = document.createElement('jackfield-clerk');
  document.body.replaceChildren(element);
  await settle();
  return element;
}

it('a notice goes by itself, one that can be taken back stays longer', async () => {
  const element = await clerk();
  const undo = vi.fn();
  element.notify({ sentence: 'Saved.' });
  element.notify({ sentence: 'Moved.', undo });
  await settle();
  expect(text(element, 'p')).toBe('Saved. | Moved.');

  vi.advanceTimersByTime(6_000);
  await settle();
  expect(text(element, 'p')).toBe('Moved.');

  element.renderRoot.querySelector<HTMLButtonElement>('button.plain')?.click();
  await settle();
  expect(undo).toHaveBeenCalledOnce();
  expect(text(element, 'p')).toBe('');
});

it('a question is answered once; another question takes its place', async () => {
  const element = await clerk();
  const question = { title: 'Delete it?', sentence: 'It is gone then.', action: 'Delete', danger: true };
  const first = element.confirm(question);
  const second = element.confirm(question);
  await settle();
  await expect(first).resolves.toBe(false);

  element.renderRoot.querySelector<HTMLElement>('wa-button[variant=danger]')?.click();
  await expect(second).resolves.toBe(true);
  await settle();
  expect(element.renderRoot.querySelector('wa-dialog')).toBeNull();
});

// SPDX-License-Identifier: Apache-2.0
import { FakeHost, text } from '@jackfield/testing';
import { render } from 'lit';
import { expect, test } from 'vitest';
import { newPassword, phoneLogin, phoneServer, sipPort } from '../src';

test('the port of SIP is moved as the console is', () => {
  expect(sipPort({ protocol: 'https:', port: '12143' })).toBe(8760);
  expect(sipPort({ protocol: 'http:', port: '8080' })).toBe(5060);
  expect(sipPort({ protocol: 'https:', port: '' })).toBe(5060);
});

test('no two passwords are the same', () => {
  expect(newPassword()).not.toBe(newPassword());
  expect(newPassword()).toMatch(/^[a-km-z2-9]{14}$/);
});

test('a phone is told all that it needs, and whether it has come', () => {
  const place = document.createElement('div');
  const login = { name: 'phone1', password: 'pw-of-it', server: '192.168.1.2' };
  render(phoneLogin(login, undefined), place);
  expect(text(place, '.facts')).toContain('User phone1 Copy');
  expect(text(place, '.facts')).toContain('Password pw-of-it Copy');
  expect(text(place, '.facts')).toContain('192.168.1.2 Copy');
  expect(place.querySelector('.qr path')?.getAttribute('d')).toContain('M4 4h1v1h-1z');
  expect(text(place)).toContain('Waiting for phone1');
  render(phoneLogin(login, { name: 'phone1', numbers: [], registered: true, contacts: [] }), place);
  expect(text(place)).toContain('phone1 is registered');
});

test('phones elsewhere are not sent to the machine that they are', async () => {
  const host = new FakeHost({ '/api/network': { own: ['192.168.1.2', 'fd00::2'], advertised: '203.0.113.7' } });
  expect(await phoneServer(host, { hostname: 'router.example' } as Location)).toBe('router.example');
  expect(await phoneServer(host, { hostname: '127.0.0.1' } as Location)).toBe('192.168.1.2');
  expect(await phoneServer(new FakeHost({}), { hostname: 'localhost' } as Location)).toBe('localhost');
});

// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { fact } from './form-pieces';
import type { Device, PanelHost } from './house';
import { badge } from './parts';
import { qr } from './qr';

/** What somebody types into a phone. */
export interface Login {
  name: string;
  password: string;
  /** Where it finds the appliance, see {@link phoneServer}. */
  server: string;
}

const SIP = 5060;
const HTTPS = 8443;
const HTTP = 8080;

/** Without letters and digits that look alike; 32 of them, so that each byte gives one alike. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 14;

/** A password that nobody guesses and somebody can type into a phone. */
export function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** Where phones find SIP: all ports of an appliance are moved by the same number, and the console's own tells by how many. */
export function sipPort({ protocol, port }: Pick<Location, 'protocol' | 'port'>): number {
  const moved = port === '' ? 0 : Number(port) - (protocol === 'https:' ? HTTPS : HTTP);
  return SIP + Math.max(0, moved);
}

const THIS_MACHINE = /^(localhost|127\..*|\[?::1\]?)$/;

/** Where phones find the appliance: where the page does, unless it came from the very machine, whose own address is told then. */
export async function phoneServer(host: Pick<PanelHost, 'request'>, { hostname } = location): Promise<string> {
  if (!THIS_MACHINE.test(hostname)) {
    return hostname;
  }
  const known = await host.request<{ own: string[] }>('/api/network').catch(() => undefined);
  return known?.own[0] ?? hostname;
}

/** What a phone needs to register, as a code to scan and to copy, and whether it has; in an element with `formStyles`. */
export function phoneLogin({ name, password, server }: Login, device: Device | undefined): TemplateResult {
  const port = sipPort(location);
  const uri = `sip:${name}:${encodeURIComponent(password)}@${server}:${port};transport=udp`;
  return html`
    <div class="connect">
      ${qr(uri, msg('QR code with server, user and password'))}
      <dl class="card facts">
        ${fact(msg('Server (domain, registrar)'), server, true)} ${fact('Port', String(port), true)}
        ${fact(msg('Transport'), 'UDP', true)} ${fact(msg('User'), name, true)} ${fact(msg('Password'), password, true)}
      </dl>
    </div>
    <p class="muted small">
      ${msg('Apps that scan SIP addresses take all of it from the code; into other phones, type it. The password is shown only now.')}
    </p>
    <p role="status">
      ${
        device?.registered
          ? badge('ok', msg(str`${name} is registered`))
          : badge('accent', msg(str`Waiting for ${name}…`))
      }
      <span class="muted small">${device?.contacts[0]?.userAgent ?? ''}</span>
    </p>
  `;
}

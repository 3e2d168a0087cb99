// SPDX-License-Identifier: Apache-2.0
import type { Reason } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';

/** What led a call where it is, in order. */
export function why(reasons: readonly Reason[] | undefined): unknown {
  return reasons?.length
    ? html`<section>
        <h2>${msg('Why')}</h2>
        <ol class="why">
          ${reasons.map((reason) => html`<li class=${reason.code}>${words(reason)}</li>`)}
        </ol>
      </section>`
    : nothing;
}

/** A step in the language of the console; one that this panel does not know, in the appliance's words. */
export function words({ code, values, sentence }: Reason): string {
  const { number, rule, detail, target, codecs, by, mode, occasion, to, call } = values;
  const after = seconds(values.after);
  const reason = cause(values);
  switch (code) {
    case 'routed':
      return msg(str`${number} is routed by rule ${rule}: ${detail}`);
    case 'refused':
      return msg(str`${number} leads nowhere: ${reason}; ${detail}`);
    case 'tried':
      return msg(str`${target} is called with ${number} and offered ${codecs}`);
    case 'failed':
      return more(msg(str`${target} was not reached, after ${after}: ${reason}`), detail);
    case 'diverted':
      return msg(str`${target} diverts its calls to ${to}: ${diverts(occasion)}`);
    case 'answered':
      return msg(str`${target} answered after ${after}`);
    case 'sound':
      return mode === 'relay'
        ? msg(str`${codecs}: the sound is relayed packet for packet`)
        : msg(str`${codecs}: the sound is mixed, since ${mixing(values.cause)}`);
    case 'came':
      return msg(str`${target} came from call ${call}`);
    case 'went':
      return msg(str`it goes on in call ${call}`);
    case 'ended':
      return more(msg(str`${who(by)} ended it: ${reason}`), detail);
    default:
      return sentence;
  }
}

function more(text: string, detail: string | undefined): string {
  return detail ? `${text}, ${detail}` : text;
}

function seconds(after: string | undefined): string {
  const ms = Number(after ?? 0);
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

export function who(by: string | undefined): string {
  const names: Record<string, string> = {
    caller: msg('The caller'),
    called: msg('The called party'),
    router: msg('Jackfield'),
    operator: msg('An operator'),
  };
  return names[by ?? ''] ?? by ?? '';
}

function diverts(occasion: string | undefined): string {
  const occasions: Record<string, string> = {
    always: msg('always'),
    busy: msg('it is busy'),
    'no-answer': msg('nobody answers there'),
    unreachable: msg('it cannot be reached'),
  };
  return occasions[occasion ?? ''] ?? occasion ?? '';
}

function mixing(cause: string | undefined): string {
  const causes: Record<string, string> = {
    parties: msg('there are more than two parties'),
    recording: msg('it is recorded'),
    music: msg('somebody is held and hears music'),
    application: msg('an application needs samples'),
    codecs: msg('the codecs differ'),
    treatment: msg('something is done with the sound of a party'),
    digits: msg('digits or packets have to be changed between the parties'),
  };
  return causes[cause ?? ''] ?? cause ?? '';
}

function cause(values: Reason['values']): string {
  const number = values.cause ?? '';
  return `${inWords(number, values.reason ?? '')} (Q.850 ${number})`;
}

/** A cause of Q.850: those that are met every day in the console's language, others in the appliance's words. */
export function inWords(cause: string | number, reason: string): string {
  const known: Record<string, string> = {
    1: msg('the number is not in use'),
    3: msg('no rule leads anywhere'),
    16: msg('a party hung up'),
    17: msg('busy'),
    18: msg('the far end did not respond'),
    19: msg('it rang and nobody answered'),
    20: msg('the device is not registered'),
    21: msg('declined'),
    26: msg('another device answered'),
    27: msg('the far end cannot be reached'),
    34: msg('all lines are in use'),
    88: msg('no codec or encryption in common'),
  };
  return known[cause] ?? reason;
}

// SPDX-License-Identifier: Apache-2.0
import { msg, str } from '@lit/localize';

/** All that the phone says, in the language of the console. */
export const words = {
  get phone() {
    return msg('Phone');
  },
  get connecting() {
    return msg('connecting');
  },
  get lost() {
    return msg('Not connected to the appliance. Trying again; calls that go on are kept.');
  },
  get numberOrName() {
    return msg('Number or name');
  },
  get call() {
    return msg('Call');
  },
  get redial() {
    return msg('Redial');
  },
  get erase() {
    return msg('Erase a digit');
  },
  get answer() {
    return msg('Answer');
  },
  get holdAndAnswer() {
    return msg('Hold and answer');
  },
  get decline() {
    return msg('Decline');
  },
  get hangUp() {
    return msg('Hang up');
  },
  get mute() {
    return msg('Mute');
  },
  get muted() {
    return msg('Muted');
  },
  get hold() {
    return msg('Hold');
  },
  get resume() {
    return msg('Resume');
  },
  get keys() {
    return msg('Keys');
  },
  get transfer() {
    return msg('Transfer');
  },
  get add() {
    return msg('Add');
  },
  get join() {
    return msg('Connect both');
  },
  get noise() {
    return msg('Noise');
  },
  get noiseOf() {
    return msg('Noise is taken out of what you say');
  },
  get off() {
    return msg('off');
  },
  get on() {
    return msg('on');
  },
  get auto() {
    return msg('auto');
  },
  get askFirst() {
    return msg('Ask first');
  },
  get cancel() {
    return msg('Cancel');
  },
  get transferTo() {
    return msg('Transfer to');
  },
  get addWhom() {
    return msg('Add to the call');
  },
  drop: (party: string) => msg(str`Drop ${party}`),
  get idle() {
    return msg('Nobody on the line');
  },
  idleAdvice: (device: string) => msg(str`Dial 600 to hear yourself; others reach you as ${device}.`),
  get rings() {
    return msg('is calling');
  },
  get calling() {
    return msg('calling…');
  },
  get begins() {
    return msg('connecting…');
  },
  get held() {
    return msg('on hold');
  },
  get broken() {
    return msg('the network changed: connecting again…');
  },
  get talks() {
    return msg('connected');
  },
  callWith: (party: string) => msg(str`Call with ${party}`),
  get somebody() {
    return msg('somebody');
  },
  somebodyFor: (dialled: string) => msg(str`somebody for ${dialled}`),
  get back() {
    return msg('To the phone');
  },
  get you() {
    return msg('You');
  },
  get them() {
    return msg('Them');
  },
  get levelOfYou() {
    return msg('How loud you are');
  },
  get levelOfThem() {
    return msg('How loud the others are');
  },
  get recent() {
    return msg('Recent calls');
  },
  get noRecent() {
    return msg('Calls you make and take appear here.');
  },
  get missed() {
    return msg('missed');
  },
  get incoming() {
    return msg('incoming');
  },
  get outgoing() {
    return msg('outgoing');
  },
  get forget() {
    return msg('Forget all');
  },
  callAgain: (party: string) => msg(str`Call ${party} again`),
  get sound() {
    return msg('Sound');
  },
  get microphone() {
    return msg('Microphone');
  },
  get speaker() {
    return msg('Loudspeaker');
  },
  get ringer() {
    return msg('Rings at');
  },
  get standard() {
    return msg('As the system');
  },
  unnamed: (n: number) => msg(str`Device ${n}`),
  get names() {
    return msg('Devices have no names until the microphone was allowed once.');
  },
  get allow() {
    return msg('Allow the microphone');
  },
  get tryRing() {
    return msg('Try the ring');
  },
  get notify() {
    return msg('Tell me when the page is hidden');
  },
  get notifyDenied() {
    return msg('The browser shows no notifications of this page: allow them beside the address.');
  },
  get good() {
    return msg('good');
  },
  get fair() {
    return msg('fair');
  },
  get poor() {
    return msg('poor');
  },
  get quality() {
    return msg('Quality');
  },
  lossy: (percent: string) => msg(str`${percent} of the sound is lost: a cable or a nearer access point helps.`),
  late: (ms: number) => msg(str`It takes ${ms} ms there and back, so that people begin to interrupt each other.`),
  uneven: (ms: number) => msg(str`The sound arrives unevenly (${ms} ms): something else may be using the line.`),
  get notPlayed() {
    return msg('The browser does not play the sound: press any key on this page.');
  },
  get noUdp() {
    return msg('The appliance cannot be reached over UDP from here: a firewall may be in between.');
  },
  get insecure() {
    return msg('Browsers open the microphone to pages over HTTPS only: open the console by https://.');
  },
  get notAllowed() {
    return msg('The browser keeps the microphone from this page: allow it beside the address, and try again.');
  },
  get notFound() {
    return msg('There is no microphone: plug one in, and try again.');
  },
  get notReadable() {
    return msg('Another program holds the microphone: close that, and try again.');
  },
  get overconstrained() {
    return msg('The chosen microphone is gone: choose another one below, and try again.');
  },
  unknownTrouble: (what: string) => msg(str`The microphone cannot be opened: ${what}`),
  notTransferred: (party: string) => msg(str`${party} was not reached; the call goes on with you.`),
  get close() {
    return msg('Close');
  },
};

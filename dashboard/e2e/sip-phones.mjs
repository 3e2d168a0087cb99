// SPDX-License-Identifier: Apache-2.0
//
// JsSIP and SIP.js behind the same few words; runs in a page. A phone has one call at a time.
import JsSIP from 'jssip';
import { Inviter, Registerer, RegistererState, SessionState, UserAgent } from 'sip.js';

const AUDIO = { audio: true, video: false };
const DIRECT = { iceServers: [] };

/** Resolves once `test` holds; what follows an event of the library needs no more than some ms. */
async function until(test) {
  while (!test()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

class JsSipPhone {
  state = 'idle';

  constructor({ url, user, password, domain }) {
    this.domain = domain;
    this.agent = new JsSIP.UA({
      sockets: [new JsSIP.WebSocketInterface(url)],
      uri: `sip:${user}@${domain}`,
      password,
    });
    this.agent.on('newRTCSession', ({ session, originator }) => this.follow(session, originator));
  }

  follow(session, originator) {
    this.session = session;
    this.state = originator === 'remote' ? 'ringing' : 'calling';
    session.on('confirmed', () => (this.state = 'talking'));
    session.on('failed', () => (this.state = 'idle'));
    session.on('ended', () => (this.state = 'idle'));
  }

  async register() {
    this.agent.start();
    await until(() => this.agent.isRegistered());
  }

  dial(number) {
    this.agent.call(`sip:${number}@${this.domain}`, { mediaConstraints: AUDIO, pcConfig: DIRECT });
  }

  answer() {
    this.session.answer({ mediaConstraints: AUDIO, pcConfig: DIRECT });
  }

  async hold(on) {
    await new Promise((resolve) => (on ? this.session.hold({}, resolve) : this.session.unhold({}, resolve)));
  }

  press(key) {
    this.session.sendDTMF(key, { transportType: 'RFC2833' });
  }

  hangup() {
    this.session.terminate();
  }
}

class SipJsPhone {
  state = 'idle';

  constructor({ url, user, password, domain }) {
    this.domain = domain;
    this.agent = new UserAgent({
      uri: UserAgent.makeURI(`sip:${user}@${domain}`),
      authorizationUsername: user,
      authorizationPassword: password,
      transportOptions: { server: url },
      sessionDescriptionHandlerFactoryOptions: { peerConnectionConfiguration: DIRECT, iceGatheringTimeout: 500 },
      logBuiltinEnabled: false,
      delegate: { onInvite: (invitation) => this.follow(invitation, 'ringing') },
    });
  }

  follow(session, state) {
    this.session = session;
    this.state = state;
    session.stateChange.addListener((now) => {
      if (now === SessionState.Established) {
        this.state = 'talking';
      } else if (now === SessionState.Terminated) {
        this.state = 'idle';
      }
    });
  }

  async register() {
    await this.agent.start();
    const registerer = new Registerer(this.agent);
    await registerer.register();
    await until(() => registerer.state === RegistererState.Registered);
  }

  async dial(number) {
    const options = { sessionDescriptionHandlerOptions: { constraints: AUDIO } };
    const inviter = new Inviter(this.agent, UserAgent.makeURI(`sip:${number}@${this.domain}`), options);
    this.follow(inviter, 'calling');
    await inviter.invite();
  }

  async answer() {
    await this.session.accept({ sessionDescriptionHandlerOptions: { constraints: AUDIO } });
  }

  press(key) {
    this.session.sessionDescriptionHandler.sendDtmf(key);
  }

  async hangup() {
    await this.session.bye();
  }
}

globalThis.phones = { jssip: (account) => new JsSipPhone(account), sipjs: (account) => new SipJsPhone(account) };

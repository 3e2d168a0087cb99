// SPDX-License-Identifier: Apache-2.0
import { FakeHost, settle, show, text } from '@jackfield/testing';
import { Problem } from '@jackfield/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PluginsPanel } from '../src/plugins-panel';
import '../src/main';
import { G722, job, plugin, preview, ready } from './samples';

let host: FakeHost;
let panel: PluginsPanel;
const open = async () => (panel = await show(new PluginsPanel(), host));
const find = (selector: string) => panel.shadowRoot!.querySelector<HTMLElement>(selector)!;
const row = (feature = G722) => text(panel, `[data-feature="${feature}"]`);
const names = () => [...panel.shadowRoot!.querySelectorAll<HTMLElement>('.row')].map((r) => r.dataset.feature);
const press = async (selector: string) => {
  find(selector).click();
  await settle();
};

beforeEach(() => {
  host = new FakeHost({
    '/api/plugin': [
      plugin('jackfield-panel-plugins', { kind: 'panel' }),
      ready('jackfield-app-echo', { kind: 'app' }),
      plugin(G722),
    ],
    '/api/plugin/kar': [],
    '/api/plugin/history': [],
    '/api/plugin/unmanaged': [],
    [`/api/plugin/${G722}/preview`]: preview('shipped'),
    [`POST /api/plugin/${G722}/uninstall`]: job('uninstall', 'waiting'),
    [`POST /api/plugin/${G722}/drain?limit=600`]: job('drain', 'draining'),
    [`POST /api/plugin/${G722}/install`]: job('install', 'waiting'),
    [`POST /api/plugin/${G722}/update`]: job('update', 'waiting'),
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('plug-ins stand by kind, with what they are good for and whether they are in', async () => {
  await open();
  expect(text(panel, 'h2')).toBe('Codecs | Service numbers | Console panels | Uploaded files | What was changed');
  expect(row()).toContain('codec-g722 installed');
  expect(row()).toContain(`What ${G722} is good for.`);
  expect(row('jackfield-app-echo')).toContain('can be installed');
  expect(text(panel, '.head')).toBe('Plug-ins 2 installed 1 ready');
});

test('who uses one is said, and the count is read again', async () => {
  vi.useFakeTimers();
  host.answers.set('/api/plugin', [
    plugin(G722, { uses: [{ by: 'stage', name: 'G722', count: 2, barred: 0 }] }),
    plugin('jackfield-app-echo', { kind: 'app', uses: [{ by: 'app', name: 'echo', count: 1, barred: 0 }] }),
    plugin('jackfield-provider-generic', {
      kind: 'provider',
      uses: [
        { by: 'provider', name: 'carrier', count: 3, barred: 0 },
        { by: 'provider', name: 'idle', count: 0, barred: 0 },
      ],
    }),
  ]);
  await open();
  expect(text(panel, '.uses')).toBe(
    'In use: G722 2 × in live calls | In use: calls over carrier: 3 | In use: 1 × on the line with echo',
  );
  host.answers.set('/api/plugin', [plugin(G722)]);
  await vi.advanceTimersByTimeAsync(5000);
  await settle();
  expect(panel.shadowRoot!.querySelector('.uses')).toBeNull();
});

test('what live calls gave up is said and tried again', async () => {
  host.answers.set('/api/plugin', [plugin(G722, { uses: [{ by: 'stage', name: 'G722', count: 0, barred: 2 }] })]);
  host.answers.set('POST /api/engine/G722/retry', { retried: 2 });
  await open();
  expect(text(panel, '.uses')).toBe('');
  expect(text(panel, '.barred')).toBe('G722 failed and was given up 2 × in live calls. Try again');
  host.answers.set('/api/plugin', [plugin(G722)]);
  await press('.retry');
  expect(host.asked).toContain('POST /api/engine/G722/retry');
  expect(host.notices).toEqual([{ sentence: 'G722 is tried again 2 × in live calls.' }]);
  expect(text(panel, '.barred')).toBe('');
});

test('one that lies ready is installed at once, and its job is followed to the end', async () => {
  host.answers.set('/api/plugin', [ready(G722)]);
  await open();
  await press('.install');
  expect(host.asked).toContain(`POST /api/plugin/${G722}/install`);
  expect(host.questions).toEqual([]);
  host.emit('plugin', ready(G722, { state: 'working', job: job('install', 'working') }));
  await settle();
  expect(text(panel, '.progress')).toBe('Is being installed…');
  expect(panel.shadowRoot!.querySelector('.row button')).toBeNull();
  host.emit('plugin', plugin(G722, { job: job('install', 'done', 'Version 0.1.0 is in.') }));
  await settle();
  expect(row()).toContain('codec-g722 is installed.');
  expect(host.notices).toEqual([{ sentence: 'codec-g722 is installed.' }]);
});

test('a job that is over before its number came is told, once', async () => {
  await open();
  const answer = job('uninstall', 'waiting');
  const done = ready(G722, { job: job('uninstall', 'done') });
  vi.spyOn(host, 'request').mockImplementation((path) => {
    if (!path.endsWith('/uninstall')) {
      return Promise.resolve([] as never);
    }
    host.emit('plugin', done);
    return Promise.resolve(answer as never);
  });
  await press('.uninstall');
  host.emit('plugin', done);
  expect(host.notices).toEqual([{ sentence: 'codec-g722 is removed.' }]);
});

test('the jobs of others are shown without a notice', async () => {
  await open();
  host.emit('plugin', plugin(G722, { job: job('install', 'done') }));
  await settle();
  expect(row()).toContain('codec-g722 is installed.');
  expect(host.notices).toEqual([]);
});

test('one is removed only if somebody really wants that', async () => {
  await open();
  host.agrees = false;
  await press(`[data-feature="${G722}"] .uninstall`);
  expect(host.questions[0]).toMatchObject({ title: 'Remove codec-g722?', danger: true });
  expect(host.questions[0]?.sentence).toContain('Nobody uses it now.');
  expect(host.asked.filter((asked) => asked.startsWith('POST'))).toEqual([]);
  host.agrees = true;
  await press(`[data-feature="${G722}"] .uninstall`);
  expect(host.asked).toContain(`POST /api/plugin/${G722}/uninstall`);
});

test('before one is removed that is in use, it is said by whom', async () => {
  host.answers.set('/api/plugin', [plugin(G722, { uses: [{ by: 'stage', name: 'G722', count: 2, barred: 0 }] })]);
  await open();
  await press('.uninstall');
  expect(host.questions[0]?.sentence).toContain('G722 2 × in live calls');
});

test('one in use waits to be removed, and can be kept or removed now', async () => {
  const uses = [{ by: 'stage' as const, name: 'G722', count: 2, barred: 0 }];
  host.answers.set('/api/plugin', [plugin(G722, { uses })]);
  await open();
  await press('.drain');
  expect(host.questions[0]?.sentence).toContain('After 10 minutes');
  host.emit('plugin', plugin(G722, { uses, state: 'working', job: job('drain', 'draining') }));
  await settle();
  expect(text(panel, '.progress')).toBe('Is removed as soon as nobody uses it: G722 2 × in live calls.');
  expect(text(panel, '.row .buttons')).toContain('Remove now');
  await press('.install');
  host.emit('plugin', plugin(G722, { uses, job: job('drain', 'done', 'It stays.') }));
  await settle();
  expect(row()).toContain('codec-g722 stays.');
});

test('an update is offered by its version', async () => {
  host.answers.set('/api/plugin', [plugin(G722, { available: '0.2.0', updatable: true })]);
  await open();
  expect(row()).toContain('0.1.0, 0.2.0 lies ready');
  expect(text(panel, '.update')).toBe('Update to 0.2.0');
  await press('.update');
  expect(host.asked).toContain(`POST /api/plugin/${G722}/update`);
});

test('what the appliance refuses is said beside the plug-in', async () => {
  host.answers.set(`POST /api/plugin/${G722}/uninstall`, new Problem(409, 'jackfield-app-echo hangs: restart.'));
  await open();
  await press(`[data-feature="${G722}"] .uninstall`);
  expect(text(panel, `[data-feature="${G722}"] [role=alert]`)).toBe('jackfield-app-echo hangs: restart.');
});

test('a job that failed says why, and can be tried again', async () => {
  host.answers.set('/api/plugin', [
    ready(G722, { state: 'failed', job: job('install', 'failed', 'It needs something that is not here.') }),
  ]);
  await open();
  expect(text(panel, '[role=alert]')).toBe('It could not be installed: It needs something that is not here.');
  expect(find('.install')).not.toBeNull();
});

test('one that hangs says that all else goes on', async () => {
  host.answers.set('/api/plugin', [
    plugin(G722, { state: 'failed', job: job('uninstall', 'hanging', 'Restart the appliance.') }),
  ]);
  await open();
  expect(text(panel, '[role=alert]')).toContain('calls and other plug-ins go on');
});

test('one that is needed cannot be removed, and says why', async () => {
  host.answers.set('/api/plugin', [
    plugin('jackfield-store-sql', { kind: 'store', needed: 'Put another store in first.' }),
  ]);
  await open();
  expect(text(panel, '.needed')).toBe('Put another store in first.');
  expect((find('.uninstall') as HTMLButtonElement).disabled).toBe(true);
});

test('the panel says how to get it back before it removes itself', async () => {
  await open();
  await press('[data-feature="jackfield-panel-plugins"] .uninstall');
  expect(host.questions[0]?.sentence).toContain('jackfield:plugin-install jackfield-panel-plugins');
});

test('what a plug-in owns of the settings is set in a form', async () => {
  const settings = [{ kind: 'codec-opus', variant: '' }];
  const title = { title: '', description: 'Bits a second.', type: 'integer', list: false, required: false };
  host.answers.set('/api/plugin', [plugin(G722, { settings })]);
  host.answers.set('/api/schema/codec-opus', [
    {
      kind: 'codec-opus',
      variant: '',
      many: false,
      title: 'Opus',
      description: 'How Opus is spoken.',
      keys: [{ name: 'bitrate', ...title, defaults: ['32000'], options: [] }],
    },
  ]);
  host.answers.set('/api/setting/codec-opus', { bitrate: 24000 });
  await open();
  await press('.set');
  await settle();
  expect(find('.set').getAttribute('aria-expanded')).toBe('true');
  expect(text(panel, 'form')).toContain('How Opus is spoken.');
  expect((find('#key-codec-opus-bitrate') as HTMLInputElement).value).toBe('24000');
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  expect(host.asked).toContain('PUT /api/setting/codec-opus');
  host.emit('plugin', ready(G722));
  await settle();
  expect(panel.shadowRoot!.querySelector('form')).toBeNull();
});

test('settings of which there are many are set where they are listed', async () => {
  const settings = [{ kind: 'provider', variant: 'generic' }];
  host.answers.set('/api/plugin', [plugin('jackfield-provider-generic', { kind: 'provider', settings })]);
  host.answers.set('/api/schema/provider', [{ kind: 'provider', variant: 'generic', many: true, keys: [] }]);
  await open();
  await press('.set');
  await settle();
  await press('.wide button');
  expect(host.opened).toEqual(['providers']);
});

test('plug-ins are found by name, purpose and state', async () => {
  await open();
  const input = find('input') as HTMLInputElement;
  input.value = 'ECHO';
  input.dispatchEvent(new Event('input'));
  await settle();
  expect(names()).toEqual(['jackfield-app-echo']);
  input.value = 'nothing like this';
  input.dispatchEvent(new Event('input'));
  await settle();
  expect(text(panel, '.empty')).toContain('No plug-ins match');
  input.value = '';
  input.dispatchEvent(new Event('input'));
  const select = find('select') as HTMLSelectElement;
  select.value = 'update';
  select.dispatchEvent(new Event('change'));
  await settle();
  expect(text(panel, '.empty')).toContain('Show all to see the others.');
});

test('an operator sees the plug-ins and changes none', async () => {
  host.role = 'operator';
  await open();
  expect(names()).toHaveLength(3);
  expect(panel.shadowRoot!.querySelector('.row button')).toBeNull();
});

test('the focus stays at the plug-in whose button went', async () => {
  host.answers.set('/api/plugin', [ready(G722)]);
  await open();
  await press('.install');
  expect(panel.shadowRoot!.activeElement?.tagName).toBe('H3');
});

test('without a plug-in the page says where they come from', async () => {
  host.answers.set('/api/plugin', []);
  await open();
  expect(text(panel, '.empty')).toContain('Those that ship with the appliance appear here');
});

test('a list that cannot be read is said, with a way to try again', async () => {
  host.answers.set('/api/plugin', new Problem(503, 'The appliance is still starting.'));
  await open();
  expect(text(panel, '.failure')).toContain('still starting');
});

test('nobody is listened to after the panel has gone', async () => {
  await open();
  panel.remove();
  expect(host.listening).toBe(0);
});

test('before one is installed that was not shipped, it is said what comes', async () => {
  host.answers.set('/api/plugin', [ready(G722)]);
  host.answers.set(`/api/plugin/${G722}/preview`, preview('uploaded'));
  await open();
  await press('.install');
  expect(host.questions[0]!.sentence).toContain('It brings com.acme.thing (5 KB), jackfield-lib-x');
});

test('what speaks against one is said before it is tried', async () => {
  host.answers.set('/api/plugin', [ready(G722)]);
  host.answers.set(`/api/plugin/${G722}/preview`, preview('uploaded', ['It was built for another API.']));
  await open();
  await press('.install');
  expect(row()).toContain('It was built for another API.');
  expect(host.asked).not.toContain(`POST /api/plugin/${G722}/install`);
});

test('a file is uploaded, lies on the shelf and is deleted', async () => {
  const kar = {
    id: 'cafe',
    name: 'clock.kar',
    bytes: 4711,
    at: '2026-06-01T10:00:00Z',
    user: 'eve',
    from: '192.0.2.7',
    plugins: [{ feature: 'jackfield-app-clock', version: '1.0.0', title: 'Clock', installed: false }],
  };
  host.answers.set('POST /api/plugin/kar?name=clock.kar', kar);
  host.answers.set('DELETE /api/plugin/kar/cafe', {});
  await open();
  host.answers.set('/api/plugin/kar', [kar]);
  const input = find('input[type=file]') as HTMLInputElement;
  const files = [new File(['PK'], 'clock.kar')];
  Object.defineProperty(input, 'files', { value: files });
  input.dispatchEvent(new Event('change'));
  await settle();
  expect(text(panel, '.outcome')).toBe('It lies ready: Clock 1.0.0.');
  expect(text(panel, '[data-kar]')).toContain('jackfield-app-clock 1.0.0');
  host.answers.set('/api/plugin/kar', []);
  await press('[data-kar] .danger');
  await settle();
  expect(host.asked).toContain('DELETE /api/plugin/kar/cafe');
  expect(text(panel, '.outcome')).toBe('clock.kar is deleted.');
  expect(panel.shadowRoot!.querySelectorAll('[data-kar]')).toHaveLength(0);
});

test('what was changed is told, and taken back with what came after it', async () => {
  const change = (id: number, outcome: string) => ({
    id,
    at: '2026-06-01T10:00:00Z',
    user: 'eve',
    from: '192.0.2.7',
    verb: 'install',
    outcome,
    sentence: 'It is in.',
    steps: [{ feature: G722, after: '0.1.0' }],
  });
  host.answers.set('/api/plugin/history', [change(3, 'done'), change(2, 'backed-out'), change(1, 'done')]);
  host.answers.set('POST /api/plugin/history/1/rollback', job('rollback', 'waiting'));
  await open();
  expect(text(panel, '[data-change="2"]')).toContain('put back as it was');
  await press('[data-change="1"] .back');
  expect(host.questions[0]!.sentence).toContain('1 changes');
  expect(host.asked).toContain('POST /api/plugin/history/1/rollback');
});

test('what came by deploy/ is shown as not managed', async () => {
  host.answers.set('/api/plugin', [plugin(G722, { managed: false })]);
  host.answers.set('/api/plugin/unmanaged', [
    { name: 'com.acme.thing', version: '1.0.0', location: 'deploy/thing.jar', active: true },
  ]);
  await open();
  expect(row()).toContain('from deploy/');
  expect(text(panel, '[data-bundle]')).toContain('deploy/thing.jar');
});

// SPDX-License-Identifier: Apache-2.0
import { type PanelHost, type Plugin, type PluginJob, type Question, sentence } from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { doneWords, users, usesWords } from './words';

/** s; as long a plug-in may still be used that is removed when nobody uses it. */
const DRAIN = 600;
const OWN = 'jackfield-panel-plugins';

export type Verb = PluginJob['verb'];

/** Asks for plug-ins to be installed and removed, and follows the jobs that come of it. */
export class Doing implements ReactiveController {
  /** Why the appliance refused to begin, by feature. */
  readonly refused = new Map<string, string>();
  private readonly asking = new Set<string>();
  /** Jobs that were begun here, whose end is told. */
  private readonly begun = new Set<number>();
  private off: () => void = () => undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly host: () => PanelHost,
    private readonly present: (feature: string) => Plugin | undefined,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.off = this.host().on('plugin', (plugin) => this.tell(plugin));
  }

  hostDisconnected(): void {
    this.off();
  }

  /** Whether an answer is still awaited. */
  busy(feature: string): boolean {
    return this.asking.has(feature);
  }

  /** Asks the person first where it hurts, then the appliance. */
  async begin(plugin: Plugin, verb: Verb): Promise<void> {
    const question = asked(plugin, verb);
    if (question !== undefined && !(await this.host().confirm(question))) {
      return;
    }
    const { feature } = plugin;
    this.refused.delete(feature);
    this.asking.add(feature);
    this.element.requestUpdate();
    try {
      const path = `/api/plugin/${encodeURIComponent(feature)}/${verb}${verb === 'drain' ? `?limit=${DRAIN}` : ''}`;
      const { id } = await this.host().request<PluginJob>(path, { method: 'POST' });
      this.begun.add(id);
      // It may be over before its number came.
      const now = this.present(feature);
      if (now !== undefined) {
        this.tell(now);
      }
    } catch (thrown) {
      this.refused.set(feature, sentence(thrown));
    } finally {
      this.asking.delete(feature);
      this.element.requestUpdate();
    }
  }

  private tell(plugin: Plugin): void {
    const { job } = plugin;
    if (job?.state === 'done' && this.begun.delete(job.id)) {
      this.host().notify({ sentence: doneWords(plugin, job) });
    }
  }
}

/** What is asked before something that is missed by others. */
function asked(plugin: Plugin, verb: Verb): Question | undefined {
  const { title } = plugin;
  switch (verb) {
    case 'install':
      return undefined;
    case 'update':
      return users(plugin) === 0
        ? undefined
        : {
            title: msg(str`Update ${title}?`),
            sentence: msg(str`It is in use: ${usesWords(plugin)}. Calls go on; they may miss it for a moment.`),
            action: msg('Update'),
          };
    case 'drain':
      return {
        title: msg(str`Remove ${title} when nobody uses it?`),
        sentence: msg(
          str`New calls may still begin to use it. After ${DRAIN / 60} minutes it is removed in any case. Until then it can be kept.`,
        ),
        action: msg('Remove when unused'),
      };
    case 'uninstall':
      return { title: msg(str`Remove ${title}?`), sentence: missed(plugin), action: msg('Remove'), danger: true };
  }
}

function missed(plugin: Plugin): string {
  if (plugin.feature === OWN) {
    return msg(str`This page goes with it. The shell brings it back: jackfield:plugin-install ${OWN}.`);
  }
  return users(plugin) > 0
    ? msg(str`It is in use: ${usesWords(plugin)}. Those calls go on as well as they can without it.`)
    : msg('Nobody uses it now. It lies ready to be installed again, without a network.');
}

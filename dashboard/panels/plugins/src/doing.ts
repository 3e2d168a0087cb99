// SPDX-License-Identifier: Apache-2.0
import {
  type PanelHost,
  type Plugin,
  type PluginJob,
  type PluginPreview,
  type Question,
  sentence,
} from '@jackfield/ui';
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sizeWords } from './shelf';
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
    const { feature } = plugin;
    this.refused.delete(feature);
    const preview = await this.preview(plugin, verb);
    if (preview !== undefined && preview.problems.length > 0) {
      this.refused.set(feature, preview.problems.join(' '));
      this.element.requestUpdate();
      return;
    }
    const question = asked(plugin, verb, preview);
    if (question !== undefined && !(await this.host().confirm(question))) {
      return;
    }
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

  /** Has live calls try a codec or suppressor again that they gave up. */
  async retry(feature: string, engine: string): Promise<void> {
    this.refused.delete(feature);
    try {
      const path = `/api/engine/${encodeURIComponent(engine)}/retry`;
      const { retried } = await this.host().request<{ retried: number }>(path, { method: 'POST' });
      this.host().notify({ sentence: msg(str`${engine} is tried again ${retried} × in live calls.`) });
    } catch (thrown) {
      this.refused.set(feature, sentence(thrown));
    }
    this.element.requestUpdate();
  }

  /** What would come; nothing where something goes. */
  private async preview(plugin: Plugin, verb: Verb): Promise<PluginPreview | undefined> {
    if ((verb !== 'install' && verb !== 'update') || plugin.job?.state === 'draining') {
      return undefined;
    }
    try {
      return await this.host().request<PluginPreview>(`/api/plugin/${encodeURIComponent(plugin.feature)}/preview`);
    } catch {
      // What speaks against it is said when it is tried.
      return undefined;
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
function asked(plugin: Plugin, verb: Verb, preview: PluginPreview | undefined): Question | undefined {
  const { title } = plugin;
  const foreign = preview !== undefined && preview.origin !== 'shipped';
  switch (verb) {
    case 'install':
      return foreign
        ? { title: msg(str`Install ${title}?`), sentence: comes(preview), action: msg('Install') }
        : undefined;
    case 'update':
      return foreign || users(plugin) > 0
        ? {
            title: msg(str`Update ${title}?`),
            sentence: [
              ...(users(plugin) > 0
                ? [msg(str`It is in use: ${usesWords(plugin)}. Calls go on; they may miss it for a moment.`)]
                : []),
              ...(foreign ? [comes(preview)] : []),
            ].join(' '),
            action: msg('Update'),
          }
        : undefined;
    case 'rollback':
      return undefined;
    case 'drain':
      return {
        title: msg(str`Remove ${title} when nobody uses it?`),
        sentence: msg(
          str`Nothing new begins to use it. After ${DRAIN / 60} minutes it is removed in any case. Until then it can be kept.`,
        ),
        action: msg('Remove when unused'),
      };
    case 'uninstall':
      return { title: msg(str`Remove ${title}?`), sentence: missed(plugin), action: msg('Remove'), danger: true };
  }
}

/** What comes with something that was uploaded. */
function comes({ version, bundles, features }: PluginPreview): string {
  const what = bundles
    .filter(({ present }) => !present)
    .map(({ name, bytes }) => `${name} (${sizeWords(bytes)})`)
    .concat(features)
    .join(', ');
  return msg(
    str`Version ${version} did not come with the appliance. It brings ${what}, which may do whatever the appliance may.`,
  );
}

function missed(plugin: Plugin): string {
  if (plugin.feature === OWN) {
    return msg(str`This page goes with it. The shell brings it back: jackfield:plugin-install ${OWN}.`);
  }
  return users(plugin) > 0
    ? msg(str`It is in use: ${usesWords(plugin)}. Those calls go on as well as they can without it.`)
    : msg('Nobody uses it now. It lies ready to be installed again, without a network.');
}

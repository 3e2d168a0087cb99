// SPDX-License-Identifier: Apache-2.0
import type { ReactiveControllerHost } from 'lit';
import type { PanelHost, Trunk } from './house';
import { LiveList } from './live-list';

/** The providers' trunks by name, as they are while the element is in the document. */
export function trunkList(element: ReactiveControllerHost, host: () => PanelHost): LiveList<Trunk> {
  return new LiveList<Trunk>(element, host, {
    path: '/api/provider',
    key: (trunk) => trunk.name,
    order: (a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }),
    events: { provider: (map, trunk) => map.put(trunk), 'provider-removed': (map, { name }) => map.remove(name) },
  });
}

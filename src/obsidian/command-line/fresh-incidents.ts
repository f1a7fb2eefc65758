import type { Inventory } from '../../inventory/inventory';
import type { Lab } from '../../inventory/lab';
import { type NoteContext, rawValue } from '../../lifecycle/set-properties';
import { openIncidents } from '../../lifecycle/still-open';
import { readFrontmatter } from '../../notes/read-frontmatter';
import { readLinks } from '../../notes/wikilink';
import { type Incident, isOpenIncident } from '../../records/incident';
import { recordReader } from '../../records/read-records';
import type { Desk } from '../desk';
import { textOf } from '../steps/write-step';

/** An incident with the paths of the services that it names. */
export interface KnownIncident {
  readonly incident: Incident;
  readonly services: readonly string[];
}

/**
 * What was just written is not in the lab before the app has read it, and the next alert does not wait for that: until then these
 * incidents are what their notes say.
 */
export class FreshIncidents {
  private readonly paths = new Set<string>();

  constructor(private readonly desk: Desk) {}

  remember(path: string): void {
    this.paths.add(path);
  }

  /** The incidents that are open: what was just written first, then the severe. */
  async open(lab: Lab): Promise<readonly KnownIncident[]> {
    const { inventory } = lab;
    const fresh: KnownIncident[] = [];
    for (const path of [...this.paths]) {
      const known = await this.readNow(path, inventory);
      if (known && !isInLab(known, inventory)) fresh.push(known);
      else this.paths.delete(path);
    }
    const others = openIncidents(inventory)
      .filter(({ path }) => !this.paths.has(path))
      .map((incident) => ({ incident, services: inventory.linked(incident.path, 'services') }));
    return [...fresh.filter(({ incident }) => isOpenIncident(incident)), ...others];
  }

  /** Null where its note is gone, or is no incident. */
  private async readNow(path: string, inventory: Inventory): Promise<KnownIncident | null> {
    const { desk } = this;
    const { zone } = desk;
    const settings = desk.settings();
    const frontmatter = readFrontmatter(await textOf(desk, path));
    const reader = recordReader(settings, { zone, dayMonthOrder: settings.dayMonthOrder });
    const incident = reader.read({ path, frontmatter })?.record;
    if (incident?.record !== 'incident') return null;
    return { incident, services: servicesNow(inventory, { frontmatter, settings, now: desk.now(), zone }) };
  }
}

/** The services that an incident names at the moment of writing. */
export function servicesNow(inventory: Inventory, context: NoteContext): readonly string[] {
  return readLinks(rawValue('incident', 'services', context)).flatMap(({ raw }) => inventory.find(raw));
}

function isInLab({ incident, services }: KnownIncident, inventory: Inventory): boolean {
  const record = inventory.recordAt(incident.path);
  const linked = inventory.linked(incident.path, 'services');
  return (
    record?.record === 'incident' &&
    record.status === incident.status &&
    services.every((service) => linked.includes(service))
  );
}

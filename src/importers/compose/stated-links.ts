import { type Mapping, mappingIn, textsIn, wordsIn } from './plain-value';

/** A link as a service states it, by a name in its own stack or by the name of a container anywhere. */
export interface StatedLink {
  readonly to: 'service' | 'container';
  readonly name: string;
  readonly by: 'depends_on' | 'links' | 'network_mode';
  /** Stated, and yet no proof that it is down without it: why, as a sentence. */
  readonly why?: string;
}

/** What a service says itself that it stands on. */
export function statedLinks(service: Mapping): readonly StatedLink[] {
  const links = textsIn(service['links']).map((link): StatedLink => ({
    to: 'service',
    name: linkName(link),
    by: 'links',
  }));
  return [...dependencies(service['depends_on']), ...links, ...networkLinks(service['network_mode'])];
}

/** `links: ["db:database"]` gives the service `db` another name for this one. */
export function linkAliases(service: Mapping): readonly (readonly [alias: string, name: string])[] {
  return textsIn(service['links']).flatMap((link) => {
    const alias = link.slice(link.indexOf(':') + 1);
    return link.includes(':') ? [[alias, linkName(link)] as const] : [];
  });
}

function linkName(link: string): string {
  return link.split(':')[0] ?? '';
}

/** A list of names, or a mapping of names to conditions. */
function dependencies(value: unknown): readonly StatedLink[] {
  const conditions = mappingIn(value);
  if (!conditions) return textsIn(value).map((name) => ({ to: 'service', name, by: 'depends_on' }));
  return Object.entries(conditions).map(([name, condition]) => {
    const why = whyLoose(mappingIn(condition));
    return { to: 'service', name: name.trim(), by: 'depends_on', ...(why === null ? {} : { why }) };
  });
}

function whyLoose(condition: Mapping | null): string | null {
  if (condition?.['required'] === false) return 'The file says that it also starts without it.';
  return condition?.['condition'] === 'service_completed_successfully'
    ? 'It only waits until this one has ended, and may run without it afterwards.'
    : null;
}

/** Who uses the network of another is cut off without it, such as behind a VPN. */
function networkLinks(value: unknown): readonly StatedLink[] {
  const found = /^(service|container):(.+)$/.exec(wordsIn(value) ?? '');
  if (!found) return [];
  return [
    { to: found[1] === 'container' ? 'container' : 'service', name: (found[2] ?? '').trim(), by: 'network_mode' },
  ];
}

/** Which services a code block is about: those that it names, else what the note around it is about. */
import { listed } from '../checks/check';
import type { Inventory } from '../inventory/inventory';
import { nearestName, nameKey } from '../notes/name-key';
import { noteName } from '../notes/note';
import { resolveLink } from '../notes/resolve-link';
import type { LinkText } from '../notes/wikilink';
import { shortened } from './block-lines';
import { type BlockOptions, isOfWholeLab } from './block-options';

export interface BlockServices {
  /** Paths, each once; empty for a graph: the whole lab. */
  readonly services: readonly string[];
  /** Whole sentences. */
  readonly problems: readonly string[];
}

/** @param notePath the note in which the block stands. */
export function blockServices(inventory: Inventory, options: BlockOptions, notePath: string): BlockServices {
  if (options.services.length === 0) return servicesOfNote(inventory, options, notePath);
  const found = isWholeLab(inventory, options)
    ? []
    : options.services.map((link) => serviceNamed(inventory, link, notePath));
  const problems = found.filter((one) => typeof one !== 'string').map(({ problem }) => problem);
  const services = [...new Set(found.filter((one) => typeof one === 'string'))];
  const [first, ...more] = services;
  if (first === undefined || more.length === 0 || options.view === 'impact') return { services, problems };
  const words = `view: ${options.view} is about one service; ${noteName(first)} counts.`;
  return { services: [first], problems: [...problems, words] };
}

/** `service: all` on the page of a service, whose own picture would be drawn without it. */
function isWholeLab({ names }: Inventory, { view, services }: BlockOptions): boolean {
  const [word, more] = services;
  if (!isOfWholeLab(view) || word?.form !== 'name' || more) return false;
  return ['all', '*', 'everything'].includes(nameKey(word.target)) && names.find(word.target, 'service').length === 0;
}

function servicesOfNote(inventory: Inventory, { view }: BlockOptions, notePath: string): BlockServices {
  const record = inventory.recordAt(notePath);
  // The report is of the lab, on whichever page it stands.
  if (view === 'hygiene') return { services: [], problems: [] };
  if (record?.record === 'service') return { services: [notePath], problems: [] };
  if (isOfWholeLab(view)) return { services: [], problems: [] };
  const isAffecting = record?.record === 'incident' || record?.record === 'change';
  const services = view === 'impact' && isAffecting ? [...new Set(inventory.linked(notePath, 'services'))] : [];
  if (services.length > 0) return { services, problems: [] };
  const what = view === 'impact' && isAffecting ? 'This note names no services' : 'This note is no service';
  return { services, problems: [`${what}: say which one is meant, for instance service: "[[NAS]]".`] };
}

function serviceNamed(inventory: Inventory, link: LinkText, notePath: string): string | { readonly problem: string } {
  const isPath = link.form === 'link' || /\/|\.md$/i.test(link.target);
  const file = isPath ? resolveLink(inventory.files, link.target, notePath) : null;
  if (file !== null && inventory.serviceAt(file)) return file;
  const [hit, second, ...rest] = inventory.names.find(link.target, 'service');
  if (hit !== undefined && second === undefined) return hit;
  const name = shortened(link.shown);
  if (hit !== undefined && second !== undefined) {
    return { problem: `“${name}” means several services: ${listed([hit, second, ...rest])}. Write a link to one.` };
  }
  if (file !== null) return { problem: `“${name}” is a note, and no service.` };
  const nearest = name === link.shown ? nearestName(link.target, inventory.names.namesOf('service')) : null;
  return { problem: `“${name}” is no service.${nearest === null ? '' : ` Did you mean ${nearest}?`}` };
}

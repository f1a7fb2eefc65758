import { counted } from '../dates';
import type { Impact } from '../impact';
import type { Inventory } from '../inventory/inventory';
import { escapeText, noteLink, noteLinks, table } from './markdown';

/** What falls if these fail, for people. Parts with nothing to say are left out. */
export function renderImpact(impact: Impact, inventory: Inventory): string {
  const { failed, degraded } = impact;
  const list = (title: string, paths: readonly string[]): readonly string[] =>
    paths.length === 0 ? [] : [`**${title}** (${paths.length}): ${noteLinks(paths, Infinity)}`];
  const parts = [
    [`**If ${noteLinks(failed, Infinity)} ${failed.length === 1 ? 'fails' : 'fail'}, ${headline(impact)}.**`],
    downTable(impact),
    list('Worse, not down', degraded),
    peopleLine(impact),
    list('Without backup', impact.withoutBackup),
    list('Without monitoring', impact.withoutMonitoring),
    list('Locked in: what is needed to repair them is down too', impact.lockedIn),
    recoveryPart(impact, inventory),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline({ failed, down, degraded, users }: Impact): string {
  if (down.length === 0 && degraded.length === 0) return 'nothing else falls';
  const falls = down.length === 0 ? 'nothing falls' : `${counted(down.length, 'service')} ${fall(down.length)}`;
  const services = `${falls} with ${failed.length === 1 ? 'it' : 'them'}`;
  const worse = degraded.length === 0 ? '' : `, ${degraded.length} ${degraded.length === 1 ? 'works' : 'work'} worse`;
  return `${services}${worse}${users.length === 0 ? '' : `, and ${users.length === 1 ? 'one person or group is' : `${users.length} people or groups are`} affected`}`;
}

function fall(count: number): string {
  return count === 1 ? 'falls' : 'fall';
}

function downTable({ down }: Impact): readonly string[] {
  if (down.length === 0) return [];
  const rows = down.map(({ path, via }) => [noteLink(path, true), via.map((step) => noteLink(step, true)).join(' → ')]);
  return table(['Down', 'Because of'], rows);
}

function peopleLine({ users }: Impact): readonly string[] {
  return users.length === 0 ? [] : [`**Who to tell:** ${users.map(escapeText).join(', ')}`];
}

function recoveryPart({ recoveryOrder, loops }: Impact, inventory: Inventory): readonly string[] {
  if (recoveryOrder.length < 2) return [];
  const steps = recoveryOrder.map((path, index) => `${index + 1}. ${noteLink(path)}${addressOf(path, inventory)}`);
  const warnings = loops.map(
    (loop) =>
      `These wait for each other, so start them together or break the circle: ${loop.map((path) => noteLink(path)).join(' → ')}.`,
  );
  return ['**Start again in this order:**', '', ...steps, ...(warnings.length > 0 ? ['', ...warnings] : [])];
}

function addressOf(path: string, inventory: Inventory): string {
  const service = inventory.serviceAt(path);
  const address = service?.ip ?? service?.url;
  return address === undefined ? '' : ` (${escapeText(address)})`;
}

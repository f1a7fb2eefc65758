import type { Lab } from '../../inventory/lab';
import type { Option } from '../forms/fields';

/** How a property is asked for. */
export type Takes =
  | { readonly as: 'choice'; readonly options: readonly Option<string>[] }
  | { readonly as: 'day' | 'text' | 'words' }
  /** Links to pages, or words; `jobs`: to backup jobs, too. */
  | { readonly as: 'pages'; readonly placeholder: string; readonly jobs?: true };

const named = (...values: readonly string[]): readonly Option<string>[] =>
  values.map((value) => ({ value, label: value }));

/** By the key of the property; what is not here is asked for as text. */
export const TAKES: Readonly<Record<string, Takes>> = {
  status: { as: 'choice', options: named('done', 'rolled-back', 'failed', 'cancelled') },
  environment: { as: 'choice', options: named('lab', 'production') },
  auth: { as: 'choice', options: named('password', 'mfa', 'sso', 'mtls') },
  stateful: {
    as: 'choice',
    options: [
      { value: 'false', label: 'false: there is nothing to lose' },
      { value: 'true', label: 'true: there is' },
    ],
  },
  failoverTested: { as: 'day' },
  monitoredBy: { as: 'pages', placeholder: 'A page, an address or words' },
  alertsTo: { as: 'pages', placeholder: 'A page, an address or words' },
  backup: { as: 'pages', placeholder: 'A backup job, a page or words', jobs: true },
  secretsIn: { as: 'pages', placeholder: 'A page or a place, never the secret' },
  runbook: { as: 'pages', placeholder: 'A page, an address or words' },
  network: { as: 'words' },
  restoreTestEvery: { as: 'words' },
  rto: { as: 'words' },
};

const USUAL: Readonly<Record<string, readonly string[]>> = {
  restoreTestEvery: ['30d', '90d', '180d', '1y'],
  rto: ['4h', '8h', '1d', '2d'],
};

/** What other pages say, the most frequent first, then what is usual. */
export function suggestedValues({ inventory }: Lab, key: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const service of inventory.services) {
    const value = Object.entries(service).find(([name]) => name === key)?.[1] as unknown;
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const said = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([value]) => value);
  return [...new Set([...said, ...(USUAL[key] ?? [])])];
}

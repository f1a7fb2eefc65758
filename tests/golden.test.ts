/** The example vault, seen from one instant: what a person reads, byte for byte. `UPDATE_EXPECTED=1` records it and fails. */
import path from 'node:path';
import { readArguments } from '../cli/arguments';
import { runCommand } from '../cli/commands';
import { readVaultFolder } from '../cli/vault-folder';
import { expectFile } from './support/expect-file';

const VAULT = path.join(__dirname, '../examples/homelab-vault');
/** Twelve services with four properties each, one backup job, one incident: what most vaults look like after an evening. */
const MODEST = path.join(__dirname, 'vaults/modest-lab');

function run(...words: string[]): string {
  const request = readArguments([...words, '--now', '2026-11-23T12:00', '--zone', 'Europe/Vienna']);
  if (!request) throw new Error('help');
  return runCommand(request, { now: 0, zone: 'UTC' }).text;
}

describe('the example vault', () => {
  it.each([
    ['report.md', ['report', VAULT]],
    ['report-work.md', ['report', VAULT, '--depth', 'work']],
    ['report.json', ['report', VAULT, '--format', 'json']],
    ['check.txt', ['check', VAULT]],
    ['impact-nas.md', ['impact', VAULT, 'NAS']],
    ['impact-nas.json', ['impact', VAULT, 'NAS', '--format', 'json']],
    ['suspects.md', ['suspects', VAULT, 'Immich', 'Vaultwarden', '--healthy', 'Jellyfin']],
    ['suspects.json', ['suspects', VAULT, 'Immich', 'Vaultwarden', '--healthy', 'Jellyfin', '--format', 'json']],
    ['graph.mmd', ['graph', VAULT]],
    ['graph.json', ['graph', VAULT, '--format', 'json']],
    ['graph.canvas', ['graph', VAULT, '--format', 'canvas']],
    ['graph.svg', ['graph', VAULT, '--format', 'svg']],
  ])('gives %s', (name, words) => {
    expectFile(name, run(...words));
  });
});

describe('a modest lab', () => {
  it('has at most seven lines, and no property is demanded', () => {
    const report = run('report', MODEST);
    expectFile('modest-lab.md', report);
    const [first = ''] = report.split('\n## ').slice(1);
    expect(first).toMatch(/^What to do first\n/);
    expect(first.match(/^\d+\. /gm)?.length).toBeLessThanOrEqual(7);
    expect(report).not.toContain('more thing');
  });

  it('has no more than four properties on a page, and is read as twelve services, one backup job and one incident', () => {
    const { counts } = JSON.parse(run('report', MODEST, '--format', 'json')) as { counts: unknown };
    expect(counts).toEqual({ services: 12, changes: 0, incidents: 1, backupJobs: 1 });
    const pages = readVaultFolder(MODEST, { mayHoldRecord: () => true, needsBody: () => false }).notes;
    expect(pages.map(({ frontmatter }) => Object.keys(frontmatter ?? {}).length).every((count) => count <= 4)).toBe(
      true,
    );
  });
});

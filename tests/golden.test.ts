/** The example vault, seen from one instant: what a person reads, byte for byte. `UPDATE_EXPECTED=1` records it and fails. */
import path from 'node:path';
import { readArguments } from '../cli/arguments';
import { runCommand } from '../cli/commands';
import { expectFile } from './support/expect-file';

const VAULT = path.join(__dirname, '../examples/homelab-vault');

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

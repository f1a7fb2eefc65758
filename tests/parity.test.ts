/**
 * The same vault through the app and through the command line.
 * @jest-environment ./tests/host/environment.cjs
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readVaultFolder, type VaultFolder } from '../cli/vault-folder';
import type { VaultContents } from '../src/notes/note';
import { VaultNotes } from '../src/obsidian/vault-notes';
import { renderReport } from '../src/render/report-markdown';
import { buildReport } from '../src/report/report';
import { DEFAULT_SETTINGS } from '../src/settings';
import { createSurveyor, type Survey, type Surveyor } from '../src/survey';
import { hostOf } from './host/host';
import { instant, NOW, ZONE, zoneOf } from './support/lab';

const ROOT = path.join(__dirname, '..');
const EXAMPLE = path.join(ROOT, 'examples/homelab-vault');
const EVERY_FINDING = path.join(ROOT, 'tests/vaults/every-finding');
const EVERYTHING = { mayHoldRecord: () => true, needsBody: () => true };

interface BothWays {
  readonly app: Survey;
  readonly cli: Survey;
}

function surveyor(): Surveyor {
  return createSurveyor({ ...DEFAULT_SETTINGS, depth: 'work' }, zoneOf(ZONE));
}

/** The app has the same files in memory; its metadata cache is filled by the command line's own reading of Markdown. */
async function throughApp(folder: string, listing: VaultFolder): Promise<VaultContents> {
  const files = [...listing.notes.map((note) => note.path), ...listing.otherFiles];
  const { app } = hostOf(
    Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])),
  );
  return new VaultNotes(app, surveyor()).read();
}

async function bothWays(folder: string): Promise<BothWays> {
  const listing = readVaultFolder(folder, EVERYTHING);
  const now = instant(NOW);
  return {
    app: surveyor().survey(await throughApp(folder, listing), now),
    cli: surveyor().survey(readVaultFolder(folder, surveyor()), now),
  };
}

/** Why properties cannot be read the app does not say; the command line does, with the line. */
function withoutReasons({ findings }: Survey): readonly object[] {
  return findings.map((finding) => (finding.check === 'note-unreadable' ? { ...finding, message: '' } : finding));
}

describe('the app and the command line', () => {
  it('find the same in the example vault, and write the same report', async () => {
    const { app, cli } = await bothWays(EXAMPLE);
    expect(cli.findings.length).toBeGreaterThan(0);
    expect(app.findings).toEqual(cli.findings);
    expect(renderReport(buildReport(app))).toBe(renderReport(buildReport(cli)));
  });

  it('find the same in the vault with every finding, but for the words of what is unreadable', async () => {
    const { app, cli } = await bothWays(EVERY_FINDING);
    expect(cli.findings.length).toBeGreaterThan(0);
    expect(withoutReasons(app)).toEqual(withoutReasons(cli));
    const unreadable = app.findings.filter((finding) => finding.check === 'note-unreadable');
    expect(unreadable.length).toBeGreaterThan(0);
    expect(unreadable.every(({ message }) => message.endsWith('is not valid YAML.'))).toBe(true);
  });

  it('know the same edges and the same records', async () => {
    for (const folder of [EXAMPLE, EVERY_FINDING]) {
      const { app, cli } = await bothWays(folder);
      expect(app.lab.graph.edges).toEqual(cli.lab.graph.edges);
      const { services, changes, incidents, backupJobs } = app.lab.inventory;
      const theirs = cli.lab.inventory;
      expect(services).toEqual(theirs.services);
      expect([changes, incidents, backupJobs]).toEqual([theirs.changes, theirs.incidents, theirs.backupJobs]);
    }
  });
});

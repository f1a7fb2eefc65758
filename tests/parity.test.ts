/**
 * The same vault through the app and through the command line.
 * @jest-environment ./tests/host/environment.cjs
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readVaultFolder, type VaultFolder } from '../cli/vault-folder';
import { reportOf as reportOnDisk } from '../cli/weekly-report';
import { writeReport } from '../cli/write-report';
import { mergeReport } from '../src/notes/report-part';
import type { VaultContents } from '../src/notes/note';
import { reportOf as reportInApp } from '../src/obsidian/report-command';
import { VaultNotes } from '../src/obsidian/vault-notes';
import { writeNote } from '../src/obsidian/write-note';
import { renderReport } from '../src/render/report-markdown';
import { REPORT_MARKERS, reportNote } from '../src/render/report-note';
import { buildReport } from '../src/report/report';
import { DEFAULT_SETTINGS } from '../src/settings';
import { createSurveyor, type Survey, type Surveyor } from '../src/survey';
import { hostOf } from './host/host';
import { instant, NOW, ZONE, zoneOf } from './support/lab';

const ROOT = path.join(__dirname, '..');
const EXAMPLE = path.join(ROOT, 'examples/homelab-vault');
const EVERY_FINDING = path.join(ROOT, 'tests/vaults/every-finding');
const EVERYTHING = { mayHoldRecord: () => true, needsBody: () => true };

const SECRET = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';
const NOTES = {
  'Homelab/Services/NAS.md': `---\ntype: service\n---\nThe token is ${SECRET}\n`,
  'Homelab/Services/App.md': '---\ntype: service\nruns_on: "[[NAS]]"\n---\n',
};

/** The notes in a folder of their own, which goes again. */
async function writeNotes(
  notes: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'homelab-ops-parity-'));
  try {
    for (const [file, text] of Object.entries(notes)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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

  it('read the same earlier reports and the same secrets, and write the same note', async () => {
    const host = hostOf({ ...NOTES });
    await writeNotes(NOTES, async (folder) => {
      const settings = { ...DEFAULT_SETTINGS };
      const tools = createSurveyor(settings, zoneOf(ZONE));
      for (const now of ['2026-11-04T12:00', '2026-11-18T12:00', NOW]) {
        const inApp = await reportInApp(
          host.app,
          tools.survey(await new VaultNotes(host.app, tools).read(), instant(now)),
        );
        const onDisk = reportOnDisk(folder, tools.survey(readVaultFolder(folder, tools), instant(now)));
        expect(renderReport(inApp)).toBe(renderReport(onDisk));
        expect(reportNote(inApp)).toEqual(reportNote(onDisk));
        const { path: place } = reportNote(inApp);
        writeReport(folder, onDisk);
        const text = readFileSync(path.join(folder, place), 'utf8');
        const own = reportNote(inApp);
        await writeNote(host.app, place, (before) => mergeReport(before, own, REPORT_MARKERS));
        expect(host.text(place)).toBe(text);
        if (now === NOW) {
          expect(text).toContain('Since the report of W47: nothing new, ');
          expect(text).toContain('secret-in-note');
          expect(text).not.toContain(SECRET);
        }
      }
    });
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

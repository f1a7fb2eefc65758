/**
 * The review and the note of the week, of the same notes at the same instant.
 * @jest-environment ./tests/host/environment.cjs
 */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { readVaultFolder } from '../../../cli/vault-folder';
import { reportOf as reportOnDisk } from '../../../cli/weekly-report';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { createSurveyor } from '../../../src/survey';
import { instant, NOW, zoneOf } from '../../support/lab';
import { openReview, pause, sentences, words } from './review-in-app';

const EXAMPLE = path.join(__dirname, '../../../examples/homelab-vault');

function filesOf(folder: string): Readonly<Record<string, string>> {
  const { notes, otherFiles } = readVaultFolder(folder, { mayHoldRecord: () => true, needsBody: () => false });
  const files = [...notes.map((note) => note.path), ...otherFiles];
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

describe('the review and the report', () => {
  afterEach(() => jest.restoreAllMocks());

  it('say the same of the example vault, in the same order', async () => {
    // Tests run in UTC, and the app knows no other zone than that of its device.
    const zone = zoneOf('UTC');
    const now = instant(NOW, zone);
    jest.spyOn(Date, 'now').mockReturnValue(now);
    await openReview(filesOf(EXAMPLE));
    for (let turn = 0; turn < 20; turn++) await pause();
    const tools = createSurveyor(DEFAULT_SETTINGS, zone);
    const { causes, more, headline } = reportOnDisk(EXAMPLE, tools.survey(readVaultFolder(EXAMPLE, tools), now));
    expect(causes.length).toBeGreaterThan(0);
    expect(sentences()).toEqual([...causes, ...more].map(({ sentence }) => sentence));
    expect(words('.homelab-review-headline')).toBe(headline);
  });
});

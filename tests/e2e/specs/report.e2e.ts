import { browser, expect } from '@wdio/globals';
import { pickCommand, runCommand } from '../pages/commands';
import { note, notePaths, noticeWith, openPath } from '../pages/notes';
import { shot } from '../pages/screen';

const REPORT = /^Reports\/Hygiene \d{4}-W\d{2}\.md$/;

describe('the weekly hygiene report', () => {
  it('is written from the command palette, said in a sentence and opened', async () => {
    await pickCommand('hygiene report');
    await noticeWith(/\d+ services looked at/);
    await browser.waitUntil(async () => REPORT.test((await openPath()) ?? ''), {
      timeoutMsg: 'The report is not open',
    });
    const path = (await openPath()) ?? '';
    expect(await note(path)).toMatch(/\[\[.+\]\]/);
    await shot('report');
  });

  it('is one note a week, however often one asks', async () => {
    const before = (await notePaths()).filter((path) => REPORT.test(path));
    await runCommand('write-hygiene-report');
    await noticeWith(/\d+ services looked at/);
    const after = (await notePaths()).filter((path) => REPORT.test(path));
    expect(before).toHaveLength(1);
    expect(after).toEqual(before);
  });
});

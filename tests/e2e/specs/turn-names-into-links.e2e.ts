import { browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { adopt, allTexts, changedNotes } from '../pages/adopting';
import { pickCommand, press, pressEscape } from '../pages/commands';
import { modalText, pressButton, waitForText, waitUntilClosed } from '../pages/form';
import { dismissNotices, noticeWith } from '../pages/notes';
import { openDetails, showText, tickNote } from '../pages/proposals';
import { shot } from '../pages/screen';
import { pressInNotice } from '../pages/surroundings';

/** The texts by path, with words of some of them replaced. */
function replaced(texts: Record<string, string>, changes: Record<string, readonly [string, string][]>): typeof texts {
  const entries = Object.entries(texts).map(([path, text]) => {
    const pairs = changes[path] ?? [];
    return [path, pairs.reduce((so, [from, to]) => so.replace(from, to), text)];
  });
  return Object.fromEntries(entries) as typeof texts;
}

describe('names that become links', () => {
  let texts: Record<string, string> = {};

  before(async () => {
    texts = await adopt();
    await dismissNotices();
  });

  it('are shown before anything is written', async () => {
    await pickCommand('Turn names into links');
    await waitForText('pve-1 \u2192 [[pve-1]]');
    await shot('turn-names-into-links');
    await openDetails('Photos');
    expect(await showText('Photos')).toContain('[[Store]]');
    await shot('turn-names-into-links-details');
    expect(await modalText()).toContain('"Routre" is the name of no service. Did you mean Router?');
    await pressEscape();
    await waitUntilClosed();
    expect(changedNotes(texts, await allTexts())).toEqual([]);
  });

  it('are written where they stood, and nothing else is touched', async () => {
    await pickCommand('Turn names into links');
    await waitForText('New certificate for the proxy');
    await tickNote('Films');
    await press(Key.Ctrl, Key.Enter);
    await waitUntilClosed();
    await noticeWith('Wrote 11 notes.');
    await shot('turn-names-into-links-written');
    const pve = (number: number): [string, string] => [`hypervisor: pve-${number}`, `hypervisor: "[[pve-${number}]]"`];
    expect(await allTexts()).toEqual(
      replaced(texts, {
        'Lab/Paperless.md': [
          pve(1),
          ['  - Paperless DB', '  - "[[Paperless DB]]"'],
          ['  - Reverse proxy', '  - "[[Reverse proxy]]"'],
        ],
        'Lab/Paperless DB.md': [pve(1)],
        'Lab/Photos.md': [pve(1), [' Photos DB, Store', '\n  - "[[Photos DB]]"\n  - "[[Store]]"']],
        'Lab/Photos DB.md': [pve(1)],
        'Lab/Reverse proxy.md': [pve(2), ['[Router]', '["[[Router]]"]']],
        'Lab/Home Assistant.md': [pve(2), ['  - MQTT', '  - "[[Mosquitto]]"']],
        'Lab/Mosquitto.md': [pve(2)],
        'Old/Films.md': [pve(1)],
        'Changes/Moved the database to pve-1.md': [['[Paperless DB]', '["[[Paperless DB]]"]']],
        'Changes/New certificate for the proxy.md': [['[Reverse proxy]', '["[[Reverse proxy]]"]']],
        'Changes/Update of Photos.md': [['affects: Photos', 'affects: "[[Photos]]"']],
      }),
    );
  });

  it('become names again, to the byte', async () => {
    await pressInNotice('Undo');
    await waitForText('Take back');
    await pressButton('Take back 11 notes');
    await noticeWith('Took back 11 notes.');
    await browser.waitUntil(async () => changedNotes(texts, await allTexts()).length === 0);
  });
});

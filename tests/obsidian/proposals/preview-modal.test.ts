/** @jest-environment ./tests/host/environment.cjs */
import type { NoteProposal, Proposals } from '../../../src/proposals/proposal';
import { front, isWindowOpen, pause, press, shown } from '../steps/person';
import {
  cta,
  headings,
  importing,
  open,
  pressCta,
  pressInNotice,
  rest,
  rows,
  showText,
  textOf,
  tick,
  tickProperty,
} from './importing';

const NAS = '---\ntype: service\n# ours\ndepends_on: "[[UPS]]"\n---\nDisks.\n';
const TEA: NoteProposal = {
  kind: 'create',
  record: 'service',
  path: 'Lab/Kitchen/Tea.md',
  title: 'Tea',
  properties: [
    { key: 'image', how: 'add', value: 'tea:1' },
    { key: 'runsOn', how: 'add', value: ['[[NAS]]'] },
    { key: 'dependsOn', how: 'add-items', value: ['[[Water]]'], suggestion: 'Its environment names it.' },
  ],
};
const ON_NAS: NoteProposal = {
  kind: 'change',
  record: 'service',
  path: 'NAS.md',
  title: 'NAS',
  properties: [
    { key: 'kind', how: 'add', value: 'storage' },
    { key: 'stack', how: 'add', value: 'disks' },
  ],
};
const MAYBE: NoteProposal = { ...ON_NAS, path: 'Box.md', title: 'Box', suggestion: 'Only its name speaks for it.' };
const ALL: Proposals = {
  notes: [TEA, ON_NAS, MAYBE],
  remarks: [
    { kind: 'conflict', where: 'NAS.md', message: 'NAS has another image.' },
    { kind: 'note', where: '', message: 'It takes in another file.' },
  ],
};
const FILES = { 'NAS.md': NAS, 'Box.md': '---\ntype: service\n---\n' };

describe('the preview of proposals', () => {
  it('says what there is, sure things ticked and suggestions not, and what is left out below', async () => {
    const { preview, host } = await importing(FILES);
    await preview(ALL);
    expect(headings()).toEqual([
      'New pages (1)',
      'Properties for pages that exist (1)',
      'Suggestions (2)',
      'The note says something else (1)',
      'To know (1)',
    ]);
    expect(rows()).toEqual(['+ Tea', '+ NAS', '- Tea', '- Box']);
    expect(shown()).toContain(
      '1 new page; 1 page gets properties; 2 suggestions, not ticked; 1 thing left out, see below.',
    );
    expect(shown()).toContain('image: tea:1, runs_on: NAS');
    expect(shown()).toContain('depends_on: + WaterIts environment names it.');
    expect(cta().textContent).toBe('Write 2 notes');
    expect(host.writes).toEqual([]);
  });

  it('shows the exact text, which follows what is ticked', async () => {
    const { preview } = await importing(FILES);
    await preview(ALL);
    await open('Tea');
    expect(await showText('Tea')).toContain('image: tea:1');
    await tickProperty('Tea', 'image');
    expect(textOf('Tea')).not.toContain('image');
    expect(rows()[0]).toBe('~ Tea');
    await open('NAS');
    expect(await showText('NAS')).toContain('+ kind: storage');
    expect(textOf('NAS')).toContain('  ---');
    await tick('NAS');
    expect(textOf('NAS')).toContain('Nothing is ticked');
    expect(cta().textContent).toBe('Write 1 note');
  });

  it('writes what is ticked, and nothing else', async () => {
    const { preview, host } = await importing(FILES);
    await preview(ALL);
    await open('NAS');
    await tickProperty('NAS', 'stack');
    await pressCta();
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Lab/Kitchen/Tea.md')).toContain('image: tea:1\nruns_on:\n  - "[[NAS]]"');
    expect(host.text('Lab/Kitchen/Tea.md')).not.toContain('Water');
    expect(host.text('NAS.md')).toBe('---\ntype: service\n# ours\ndepends_on: "[[UPS]]"\nkind: storage\n---\nDisks.\n');
    expect(host.text('Box.md')).toBe(FILES['Box.md']);
    expect(host.notices.at(-1)).toContain('Wrote 2 notes.');
  });

  it('takes a suggestion with the page that it is for', async () => {
    const { preview, host } = await importing(FILES);
    await preview({ notes: [TEA], remarks: [] });
    await tick('Tea');
    expect([rows(), cta().textContent, cta().disabled]).toEqual([['- Tea', '- Tea'], 'Write nothing', true]);
    const boxes = front().querySelectorAll<HTMLInputElement>('.homelab-proposal input');
    boxes[1]?.click();
    await pause();
    expect(rows()).toEqual(['+ Tea', '+ Tea']);
    await pressCta();
    expect(host.text('Lab/Kitchen/Tea.md')).toContain('[[Water]]');
  });

  it('closes at once where nothing was ticked, and asks where something was', async () => {
    const { preview, host } = await importing(FILES);
    await preview(ALL);
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
    await preview(ALL);
    await tick('Tea');
    await press('Escape');
    expect(shown()).toContain('Close without writing?');
    await press('Escape');
    expect(rows()[0]).toBe('- Tea');
    expect(host.writes).toEqual([]);
  });

  it('does not write by Enter alone: what is shown is to be looked at', async () => {
    const { preview, host } = await importing(FILES);
    await preview(ALL);
    await press('Enter');
    expect(host.writes).toEqual([]);
    await press('Enter', { ctrlKey: true });
    await rest();
    expect(host.writes).toEqual(['Lab/Kitchen/Tea.md', 'NAS.md']);
  });

  it('has nothing to write but a sentence, where nothing is proposed', async () => {
    const { preview, host } = await importing(FILES);
    await preview({ notes: [], remarks: [] });
    expect(shown()).toContain('Nothing.');
    expect(cta().textContent).toBe('Close');
    await pressCta();
    expect([isWindowOpen(), host.writes, host.notices]).toEqual([false, [], []]);
  });

  it('folds a long list, draws it in slices, and ticks all of it by one box', async () => {
    const { preview } = await importing({});
    const notes = Array.from({ length: 450 }, (_, at): NoteProposal => ({
      ...TEA,
      path: `Tea ${at}.md`,
      title: `Tea ${at}`,
      properties: [{ key: 'image', how: 'add', value: 'tea:1' }],
    }));
    await preview({ notes, remarks: [] });
    expect(rows()).toEqual([]);
    front().querySelector<HTMLElement>('.homelab-proposals-heading .homelab-expander')?.click();
    expect(rows()).toHaveLength(100);
    [...front().querySelectorAll('button')].find((one) => one.textContent === 'Show 100 more')?.click();
    expect(rows()).toHaveLength(200);
    front().querySelector<HTMLInputElement>('.homelab-proposals-heading input')?.click();
    expect(new Set(rows().map((row) => row.slice(0, 1)))).toEqual(new Set(['-']));
    expect(cta().textContent).toBe('Write nothing');
  });

  it('shows what a file says as text, whatever it says', async () => {
    const { preview } = await importing({});
    const title = '<img src=x onerror=alert(1)>';
    await preview({
      notes: [{ ...TEA, title, properties: [{ key: 'image', how: 'add', value: title }] }],
      remarks: [{ kind: 'skipped', where: title, message: title }],
    });
    expect(front().querySelector('img')).toBeNull();
    expect(shown()).toContain(`image: ${title}`);
  });

  it('leaves nothing behind when the plugin goes while it is open', async () => {
    const { preview, unload, host } = await importing(FILES);
    await preview(ALL);
    unload();
    await rest();
    expect(isWindowOpen()).toBe(false);
    expect(host.writes).toEqual([]);
  });

  it('offers to take back what was written', async () => {
    const { preview, host } = await importing(FILES);
    await preview(ALL);
    await pressCta();
    await pressInNotice('Undo');
    expect(shown()).toContain('Go to the trash (1)Lab/Kitchen/Tea.md');
    expect(shown()).toContain('Go back to what they were (1)NAS.md');
    await pressCta();
    expect(host.paths()).not.toContain('Lab/Kitchen/Tea.md');
    expect(host.text('NAS.md')).toBe(NAS);
    expect(host.notices.at(-1)).toBe('Took back 2 notes.');
  });
});

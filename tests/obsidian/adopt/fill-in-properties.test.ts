/** @jest-environment ./tests/host/environment.cjs */
import { field, front, press as key, shown } from '../steps/person';
import { chips, moment, type } from '../forms/late-evening';
import { ADOPTED, buttons, foreign, FOREIGN, press, words } from './foreign';

const MODAL = '.modal';

function asked(): string {
  return words('.homelab-fill-in-question');
}

function progress(): string {
  return words('.homelab-fill-in-progress');
}

/** Skips until that is asked. */
async function skipTo(sentence: string): Promise<void> {
  for (let at = 0; at < 40 && asked() !== sentence; at++) await press(MODAL, 'Skip', 50);
  expect(asked()).toBe(sentence);
}

const LAB = {
  'NAS.md': '---\ntype: service\nKind: storage # big\n---\nDisks.\n',
  'Services/Photos.md': '---\ntype: service\nkind: app\ncriticality: high\nusers: [Mara]\n---\n',
  'Services/Paper.md':
    '---\ntype: service\nkind: app\ncriticality: high\nusers: [Mara, Jonas]\nenvironment: lab\n---\n',
};

describe('Fill in properties', () => {
  it('asks one question at a time, and writes each answer at once in the spelling of the page', async () => {
    const { host, run } = await foreign({
      'NAS.md': '---\ntype: service\nkind: storage\nEnvironment:\n---\nDisks.\n',
    });
    await run('fill-in-properties');
    expect(progress()).toBe('1 of 2 \u00b7 NAS');
    await skipTo('Does somebody rely on NAS, or is it for trying things out?');
    await press(MODAL, 'Production');
    expect(host.text('NAS.md')).toBe('---\ntype: service\nkind: storage\nEnvironment: production\n---\nDisks.\n');
    expect(asked()).toBe('Nothing is left to ask.');
    expect(shown()).toContain('1 property was filled in, 1 skipped.');
  });

  it('spells a property as the person does', async () => {
    const { host, run } = await foreign(FOREIGN, ADOPTED);
    await run('fill-in-properties');
    await skipTo('What is Paper?');
    await press(MODAL, 'App');
    expect(host.text('Lab/Paper.md')).toBe(FOREIGN['Lab/Paper.md']?.replace('45\n---', '45\nkind: app\n---'));
    expect(host.text('Books/Emma.md')).toBe(FOREIGN['Books/Emma.md']);
  });

  it('answers for several pages at once, and takes that back from all of them', async () => {
    const { host, run } = await foreign(FOREIGN, ADOPTED);
    const before = { ...FOREIGN };
    await run('fill-in-properties');
    await skipTo('Does somebody rely on Paper, or is it for trying things out?');
    await press(MODAL, 'Photos');
    await press(MODAL, 'Lab');
    expect(host.text('Lab/Paper.md')).toContain('environment: lab\n---');
    expect(host.text('Lab/Photos.md')).toContain('environment: lab\n---');
    expect(words('.homelab-fill-in-message')).toBe('Written to Paper and 1 more page: environment.');
    await press(MODAL, 'Undo last answer');
    expect(asked()).toBe('Does somebody rely on Paper, or is it for trying things out?');
    for (const [path, text] of Object.entries(before)) expect(host.text(path)).toBe(text);
  });

  it('takes back nothing that was edited since', async () => {
    const { host, run } = await foreign(LAB);
    await run('fill-in-properties');
    await skipTo('Does somebody rely on Photos, or is it for trying things out?');
    await press(MODAL, 'Production');
    host.change('Services/Photos.md', host.text('Services/Photos.md').replace('production', 'lab'));
    await press(MODAL, 'Undo last answer');
    expect(host.text('Services/Photos.md')).toContain('environment: lab');
    expect(host.notices.at(-1)).toContain('environment was edited since');
  });

  it('goes on from a field by Enter, with several answers as a list', async () => {
    const { host, run } = await foreign({
      ...LAB,
      'Films.md': '---\ntype: service\nkind: app\ncriticality: low\n---\n',
    });
    await run('fill-in-properties');
    await skipTo('Who relies on Films?');
    await press(MODAL, 'Mara', 50);
    await type('Answer', 'Ida');
    await key('Enter');
    expect(chips('Answer')).toEqual(['Mara', 'Ida']);
    await key('Enter');
    await moment(700);
    expect(host.text('Films.md')).toContain('users:\n  - Mara\n  - Ida\n---');
    expect(asked()).not.toBe('Who relies on Films?');
  });

  it('says what is missing when nothing was answered', async () => {
    const { host, run } = await foreign({ 'Films.md': '---\ntype: service\nkind: app\ncriticality: low\n---\n' });
    await run('fill-in-properties');
    await skipTo('Who relies on Films?');
    field('Answer').focus();
    await key('Enter');
    expect(words('.homelab-fill-in-message')).toBe('Choose or type an answer, or skip the question.');
    expect(host.writes).toEqual([]);
  });

  it('writes a page as a link, makes one that is missing, and takes it away again', async () => {
    const files = { 'Films.md': '---\ntype: service\nkind: app\ncriticality: low\nusers: [Ida]\n---\n' };
    const { host, run } = await foreign(files);
    await run('fill-in-properties');
    await skipTo('What does Films run on?');
    await type('Answer', 'pve-9');
    await key('Enter');
    await key('Enter');
    await moment(700);
    expect(host.text('Films.md')).toContain('runs_on:\n  - "[[pve-9]]"\n---');
    expect(host.text('Homelab/Services/pve-9.md')).toContain('kind: host');
    await press(MODAL, 'Undo last answer');
    expect(host.text('Films.md')).toBe(files['Films.md']);
    expect(host.paths()).toEqual(['Films.md']);
  });

  it('asks nothing again that was skipped, nor more of a page that was', async () => {
    const { run } = await foreign(LAB);
    await run('fill-in-properties');
    const seen = new Set<string>();
    while (asked() !== 'Nothing is left to ask.') {
      expect(seen).not.toContain(asked());
      seen.add(asked());
      const all = buttons(MODAL);
      await press(MODAL, all.includes('Skip the rest of this page') ? 'Skip the rest of this page' : 'Skip', 50);
    }
    expect(seen.size).toBe(3);
  });

  it('does not ask what was just answered, though the app has not read it yet', async () => {
    const { host, run } = await foreign(LAB);
    await host.open('Services/Photos.md');
    await run('fill-in-properties');
    await skipTo('Does somebody rely on Photos, or is it for trying things out?');
    await press(MODAL, 'Production');
    expect(host.text('Services/Photos.md')).not.toContain('production');
    expect(asked()).not.toContain('Does somebody rely on Photos');
  });

  it('leaves a property alone that was filled in meanwhile, and goes on', async () => {
    const { host, run } = await foreign(LAB);
    await run('fill-in-properties');
    await skipTo('Does somebody rely on Photos, or is it for trying things out?');
    host.overwrite('Services/Photos.md', LAB['Services/Photos.md'].replace('high', 'high\nenvironment: lab'));
    await press(MODAL, 'Production');
    expect(host.text('Services/Photos.md')).toContain('environment: lab');
    expect(host.notices.at(-1)).toContain('environment has been filled in meanwhile.');
    expect(asked()).not.toContain('rely on Photos, or');
  });

  it('asks before it throws away what was typed', async () => {
    const { run } = await foreign({ 'Films.md': '---\ntype: service\nkind: app\ncriticality: low\n---\n' });
    await run('fill-in-properties');
    await skipTo('Who relies on Films?');
    await type('Answer', 'Ida');
    await key('Escape');
    await key('Escape');
    expect(shown()).toContain('Discard what you typed?');
    await press('.modal-container:last-of-type', 'Keep editing', 50);
    expect(field('Answer').value).toBe('Ida');
  });

  it('asks so, too, where one is about to look at the note', async () => {
    const { host, run } = await foreign({ 'Films.md': '---\ntype: service\nkind: app\ncriticality: low\n---\n' });
    await run('fill-in-properties');
    await skipTo('Who relies on Films?');
    await type('Answer', 'Ida');
    front().querySelector<HTMLElement>('.homelab-fill-in-progress a')?.click();
    await moment();
    await press('.modal-container:last-of-type', 'Discard', 200);
    expect(document.querySelector('.modal')).toBeNull();
    expect(host.shown().path).toBe('Films.md');
  });

  it('goes on with what was skipped in mind after one looked at a note', async () => {
    const { host, run } = await foreign(LAB);
    await run('fill-in-properties');
    const first = asked();
    await press(MODAL, 'Skip', 50);
    const second = asked();
    front().querySelector<HTMLElement>('.homelab-fill-in-progress a')?.click();
    await moment();
    expect(document.querySelector('.modal')).toBeNull();
    expect(host.shown().path).toBeDefined();
    await run('fill-in-properties');
    expect(asked()).toBe(second);
    await press(MODAL, 'Done', 50);
    await run('fill-in-properties');
    expect(asked()).toBe(first);
  });

  it('says where to begin when no page is recognised', async () => {
    const { run } = await foreign();
    await run('fill-in-properties');
    expect(asked()).toContain('Run Check my notes first');
  });
});

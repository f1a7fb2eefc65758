/** @jest-environment ./tests/host/environment.cjs */
import { askWhatItNeeds, askWhatStops } from '../../../src/obsidian/graph/edit-dependencies';
import { cta, pressCta, pressInNotice, rest, rows } from '../proposals/importing';
import { fill, front, isWindowOpen, press, shown, suggestions } from '../steps/person';
import { chooseSuggested, graphing, tickRow, ticks } from './graphing';

const NAS = '---\ntype: service\nkind: storage\n---\nDisks.\n';
const PHOTOS = '---\ntype: service\nrequires:\n  - "[[NAS]]" # the library\n  - VM\n---\nText.\n';
const WIKI = '---\r\ntype: service\r\nkind: app\r\n---\r\nPages.\r\n';
const HOME = {
  'NAS.md': NAS,
  'Photos.md': PHOTOS,
  'Wiki.md': WIKI,
  'VM.md': '---\ntype: service\nkind: vm\nruns_on: NAS\n---\n',
};

const focusedRow = (): string =>
  document.activeElement?.closest('.homelab-ticks-row')?.querySelector('.homelab-ticks-title')?.textContent ?? '';

describe('what stops if this stops', () => {
  it('shows what is known, takes ticks, and writes a link into each page, in place', async () => {
    const { host, run, open } = await graphing(HOME);
    await open('NAS.md');
    await run('what-stops');
    expect(front().querySelector('.modal-title')?.textContent).toBe('What stops if NAS stops?');
    expect(ticks()).toEqual(['+ Photos', '= VM: vm · runs on it', '- Wiki: app']);
    expect(cta()).toMatchObject({ textContent: 'Nothing to write', disabled: true });
    await tickRow('Wiki');
    expect(cta().textContent).toBe('Preview 1 page');
    await pressCta();
    expect(rows()).toEqual(['+ Wiki']);
    expect(shown()).toContain('1 page gets properties.');
    await pressCta();
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Wiki.md')).toBe(
      '---\r\ntype: service\r\nkind: app\r\ndepends_on:\r\n  - "[[NAS]]"\r\n---\r\nPages.\r\n',
    );
    expect(host.text('Photos.md')).toBe(PHOTOS);
    expect(host.notices.at(-1)).toContain('Wrote 1 note.');
    await pressInNotice('Undo');
    expect(shown()).toContain('what stops with NAS');
    await pressCta();
    expect(host.text('Wiki.md')).toBe(WIKI);
  });

  it('takes the link away where the tick goes, and leaves the others with their comments', async () => {
    const { host, desk } = await graphing(HOME);
    askWhatStops(desk, 'NAS.md');
    await rest();
    await tickRow('Photos');
    await pressCta();
    expect(shown()).toContain('1 page changes.');
    expect(shown()).toContain('depends_on: − NAS');
    await pressCta();
    expect(host.text('Photos.md')).toBe('---\ntype: service\nrequires:\n  - VM\n---\nText.\n');
  });

  it('is done without a mouse: a name, Enter, the next name, Enter, and Enter once more', async () => {
    const { host, desk } = await graphing({ ...HOME, 'Wine.md': NAS, 'Work.md': NAS });
    askWhatStops(desk, 'NAS.md');
    await rest();
    await fill('Services', 'wik');
    expect(ticks()).toEqual(['- Wiki: app']);
    await press('Enter');
    await fill('Services', 'work');
    await press('Enter');
    expect(ticks().slice(0, 3)).toEqual(['+ Photos', '+ Wiki: app', '+ Work: storage']);
    await press('Enter');
    await rest();
    await press('Enter', { ctrlKey: true });
    await rest();
    expect(host.text('Work.md')).toContain('depends_on:\n  - "[[NAS]]"\n');
    expect(host.text('Wiki.md')).toContain('[[NAS]]');
    expect(host.text('Wine.md')).toBe(NAS);
  });

  it('is walked by the arrows, which leave out what is fixed', async () => {
    const { desk } = await graphing(HOME);
    askWhatStops(desk, 'NAS.md');
    await rest();
    await press('ArrowDown');
    expect(focusedRow()).toBe('Photos');
    await press('ArrowDown');
    expect(focusedRow()).toBe('Wiki');
    await press('Enter');
    expect(ticks()).toContain('+ Wiki: app');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement?.getAttribute('type')).toBe('text');
    await press('ArrowDown');
    await press('w');
    expect(document.activeElement?.getAttribute('type')).toBe('text');
  });

  it('warns of a circle before anything is written', async () => {
    const { desk } = await graphing(HOME);
    askWhatItNeeds(desk, 'NAS.md');
    await rest();
    await tickRow('Photos');
    expect(shown()).toContain('This closes a circle: NAS → Photos → NAS. None of them can start before the others.');
    await tickRow('Photos');
    expect(shown()).not.toContain('circle');
  });

  it('keeps the ticks of whoever turns away from the preview, and asks before they are lost', async () => {
    const { host, desk } = await graphing(HOME);
    askWhatItNeeds(desk, 'Wiki.md');
    await rest();
    await tickRow('NAS');
    await pressCta();
    expect(rows()).toEqual(['+ Wiki']);
    await press('Escape');
    await rest();
    expect(ticks()[0]).toBe('+ NAS: storage');
    await press('Escape');
    expect(shown()).toContain('Discard what you typed?');
    expect(host.text('Wiki.md')).toBe(WIKI);
  });

  it('keeps them when the notes are read again, and takes the page as it is by then', async () => {
    const { host, desk } = await graphing(HOME);
    askWhatItNeeds(desk, 'Wiki.md');
    await rest();
    await tickRow('NAS');
    host.change('Wiki.md', '---\ntype: service\ndepends_on: "[[VM]]"\n---\n');
    await rest(600);
    expect(ticks().slice(0, 2)).toEqual(['+ NAS: storage', '+ VM: vm']);
    await pressCta();
    await pressCta();
    expect(host.text('Wiki.md')).toBe('---\ntype: service\ndepends_on:\n  - "[[VM]]"\n  - "[[NAS]]"\n---\n');
  });
});

describe('one service after the other', () => {
  it('asks which, where no page is open, and goes on until one has had enough', async () => {
    const { host, run } = await graphing(HOME);
    await run('what-it-needs');
    expect(suggestions()).toEqual(['NAS', 'Photos', 'VM', 'Wiki']);
    expect(shown()).toContain('stands on 2 services');
    await chooseSuggested('Wiki');
    expect(cta().textContent).toBe('Next service');
    await tickRow('NAS');
    await pressCta();
    await pressCta();
    expect(host.text('Wiki.md')).toContain('[[NAS]]');
    expect(suggestions()).toEqual(['NAS', 'Photos', 'VM', 'Wiki']);
    await chooseSuggested('NAS');
    await pressCta();
    expect(suggestions()).toEqual(['Photos', 'VM', 'NAS', 'Wiki']);
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
  });

  it('begins with what much stands on, and says how much is known of it', async () => {
    const ups = { 'UPS.md': '---\ntype: service\nkind: power\n---\n' };
    const { run } = await graphing({ ...HOME, ...ups }, { foundation: ['UPS'] });
    await run('what-stops');
    expect(suggestions()).toEqual(['UPS', 'NAS', 'VM', 'Photos', 'Wiki']);
    expect(shown()).toContain('power · everything stands on it');
    expect(shown()).toContain('storage · 2 services stand on it');
    expect(shown()).toContain('app · nothing stands on it yet');
    await press('Escape');
  });

  it('says of a vault without services where to begin, and of a note that it is none', async () => {
    const { host, desk, run } = await graphing({ 'Note.md': 'Text.' });
    await run('what-stops');
    expect(host.notices.at(-1)).toBe('There is no service page yet. Begin with New service page.');
    askWhatStops(desk, 'Note.md');
    await rest();
    expect(host.notices.at(-1)).toBe('This note is not the page of a service.');
  });

  it('shows the first hundred of very many, and finds the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`S${1000 + i}.md`, NAS]));
    const { desk } = await graphing(many);
    askWhatStops(desk, 'S1000.md');
    await rest(200);
    expect(ticks()).toHaveLength(100);
    expect(shown()).toContain('And 29 more: type a part of the name.');
    await fill('Services', '1129');
    expect(ticks()).toEqual(['- S1129: storage']);
    await fill('Services', 'nowhere');
    expect(shown()).toContain('No service is called so.');
  });
});

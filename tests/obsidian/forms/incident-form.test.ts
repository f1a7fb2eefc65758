/** @jest-environment ./tests/host/environment.cjs */
import { openIncidentForm } from '../../../src/obsidian/new-commands';
import { click, field, fill, isWindowOpen, press, shown } from '../steps/person';
import { chips, complaint, focused, lateEvening, moment, offered, type } from './late-evening';

const VAULT = {
  'Services/NAS.md': '---\ntype: service\nkind: storage\ncriticality: high\nip: 192.168.1.5\nusers: [Mara]\n---\n',
  'Services/Jellyfin.md': '---\ntype: service\nkind: app\ndepends_on: "[[NAS]]"\nusers: [Jonas]\n---\n',
  'Services/Photos.md': '---\ntype: service\nkind: app\ndepends_on: "[[NAS]]"\n---\n',
  'Shopping.md': 'Milk\n',
};
const NOTE = 'Homelab/Incidents/2026-11-23 Jellyfin down.md';

describe('logging an incident', () => {
  it('needs nothing but Enter from the page of a service', async () => {
    const { host, run } = await lateEvening(VAULT);
    await host.open('Services/Jellyfin.md');
    await run('log-incident');
    expect(chips('What does not work')).toEqual(['Jellyfin']);
    expect(focused()).toBe('What does not work');
    await press('Enter');
    expect(isWindowOpen()).toBe(false);
    const text = host.text(NOTE);
    expect(text).toMatch(
      /^---\ntype: incident\nstatus: investigating\nseverity: 3\nimpact: outage\nservices:\n {2}- "\[\[Jellyfin\]\]"\nstarted: 2026-11-23T22:10:00\ndetected: 2026-11-23T22:10:00\n---\n/,
    );
    expect(text).toContain('[[Services/NAS|NAS]]');
    expect(text).toMatch(/## Timeline\n+- 22:10 Jellyfin down\n$/);
    expect(host.shown().path).toBe(NOTE);
  });

  it('opens the note with the cursor at the end of its timeline', async () => {
    const { host, run, desk } = await lateEvening(VAULT);
    await host.open('Services/Jellyfin.md');
    await run('log-incident');
    await press('Enter');
    const editor = desk.app.workspace.activeEditor?.editor;
    const { line, ch } = editor?.getCursor() ?? { line: 0, ch: 0 };
    expect(editor?.getLine(line)).toBe('- 22:10 Jellyfin down');
    expect(ch).toBe('- 22:10 Jellyfin down'.length);
  });

  it('suggests services, chooses with Enter, and ranks what may be to blame as they are chosen', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'jelly');
    expect(offered()).toEqual(['Jellyfin · app', 'It is what I see: "jelly"', 'Create page "jelly"']);
    await press('Enter');
    await type('What does not work', 'photos');
    await press('Enter');
    await moment();
    expect(chips('What does not work')).toEqual(['Jellyfin', 'Photos']);
    expect(shown()).toMatch(/Look here first.*NAS/);
    expect(isWindowOpen()).toBe(true);
  });

  it('suggests the severity from what does not work, and leaves a chosen one', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'nas');
    await press('Enter');
    await moment();
    expect(field('Severity').value).toBe('2');
    await fill('Severity', '4');
    await type('What does not work', 'photos');
    await press('Enter');
    await moment();
    expect(field('Severity').value).toBe('4');
  });

  it('takes a time in words for when it started, and says which it is', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', 'No lights in the hall');
    await fill('Started', '21:40');
    expect(shown()).toContain('today 21:40');
    await press('Enter');
    const text = host.text('Homelab/Incidents/2026-11-23 No lights in the hall.md');
    expect(text).toContain('started: 2026-11-23T21:40:00\ndetected: 2026-11-23T22:10:00');
    expect(text).toContain('- 21:40 No lights in the hall');
  });

  it('does not take words that are no time, and points at them', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', 'Dark');
    await fill('Started', 'when it rained');
    await press('Enter');
    expect(shown()).toContain('This is not a time.');
    expect(focused()).toBe('Started');
  });

  it('does not begin in the future', async () => {
    const { run, host } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', 'Dark');
    await fill('Started', 'tomorrow 03:00');
    await press('Enter');
    expect(complaint('Started')).toBe('It cannot have started in the future.');
    expect(host.writes).toEqual([]);
  });

  it('makes the page of a service that has none, before the incident', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Baby monitor');
    expect(offered()).toEqual(['It is what I see: "Baby monitor"', 'Create page "Baby monitor"']);
    await press('ArrowDown');
    await press('Enter');
    expect(host.paths()).not.toContain('Homelab/Services/Baby monitor.md');
    await press('Enter');
    expect(host.text('Homelab/Services/Baby monitor.md')).toContain('type: service');
    expect(host.text('Homelab/Incidents/2026-11-23 Baby monitor down.md')).toContain('[[Baby monitor]]');
  });

  it('looks up the names that an alert brings, and leaves those that are unknown to the person', async () => {
    const { host, desk } = await lateEvening(VAULT);
    openIncidentForm(desk, { services: ['jellyfin', 'grafana'], title: 'Probe failed' });
    await moment();
    expect(chips('What does not work')).toEqual(['Jellyfin']);
    expect(field('What does not work').value).toBe('grafana');
    expect(field('What you see').value).toBe('Probe failed');
    await press('Enter');
    expect(shown()).toContain('"grafana" is in the field, and not chosen.');
    expect(offered()).toEqual(['It is what I see: "grafana"', 'Create page "grafana"']);
    expect(host.paths()).toEqual(Object.keys(VAULT).sort());
  });

  it('is shown before the notes were read, and takes no name for a new one until then', async () => {
    const { desk } = await lateEvening(VAULT);
    const reading = jest.spyOn(desk, 'freshLab').mockReturnValue(new Promise(() => undefined));
    openIncidentForm(desk, {});
    await type('What does not work', 'jelly');
    expect(offered()).toEqual([]);
    await press('Enter');
    expect(shown()).toContain('Your notes are still being read.');
    reading.mockRestore();
    await desk.freshLab();
    await moment();
    expect(offered()).toEqual(['Jellyfin · app', 'It is what I see: "jelly"', 'Create page "jelly"']);
  });

  it('brings nothing from a link that another plugin would run', async () => {
    const { desk } = await lateEvening({});
    openIncidentForm(desk, { title: 'Down <% tp.system %>\u202e' });
    expect(field('What you see').value).toBe('Down < % tp.system %>');
    await moment();
  });

  it('can be logged with a word when nothing is known yet', async () => {
    const { host, run } = await lateEvening({});
    await run('log-incident');
    await fill('What you see', 'Dark');
    await press('Enter');
    expect(host.text('Homelab/Incidents/2026-11-23 Dark.md')).toContain('status: investigating');
  });

  it('asks for a word or a service where it was told nothing, until it has one', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await press('Enter');
    const asks = 'Say in a word what is wrong, or choose above what does not work.';
    expect(complaint('What you see')).toBe(asks);
    expect(focused()).toBe('What you see');
    expect(host.writes).toEqual([]);
    await type('What does not work', 'jelly');
    await press('Enter');
    expect(complaint('What you see')).toBe('');
    await press('Enter');
    expect(host.text(NOTE)).toContain('[[Jellyfin]]');
  });

  it('says with words alone how to see what may be to blame', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    expect(shown()).not.toContain('to see here what may be to blame');
    await fill('What you see', 'No films');
    await moment();
    expect(shown()).toContain('Choose what does not work, by the first field, to see here what may be to blame.');
    await type('What does not work', 'jelly');
    await press('Enter');
    await moment();
    expect(shown()).toContain('Look here first');
    expect(shown()).not.toContain('to see here what may be to blame');
  });

  it('asks to choose nothing where there is nothing to choose', async () => {
    const { run } = await lateEvening({});
    await run('log-incident');
    await fill('What you see', 'No films');
    await moment();
    expect(shown()).not.toContain('to see here what may be to blame');
  });
});

describe('a sentence in the field for services', () => {
  const GONE = 'Homelab/Incidents/2026-11-23 Internet is gone.md';

  it('is offered first as what one sees, and goes there', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Internet is gone');
    expect(offered()).toEqual(['It is what I see: "Internet is gone"', 'Create page "Internet is gone"']);
    await press('Enter');
    expect(field('What you see').value).toBe('Internet is gone');
    expect(field('What does not work').value).toBe('');
    expect(chips('What does not work')).toEqual([]);
    expect(focused()).toBe('What does not work');
    await press('Enter');
    expect(host.text(GONE)).toContain('- 22:10 Internet is gone\n');
    expect(host.paths()).not.toContain('Homelab/Services/Internet is gone.md');
  });

  it.each([
    ['Lamp blinks', 'Lamp blinks, Internet is gone'],
    ['Lamp blinks.', 'Lamp blinks. Internet is gone'],
  ])('comes behind what stands there: %s', async (before, after) => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', before);
    await type('What does not work', 'Internet is gone');
    await press('Enter');
    expect(field('What you see').value).toBe(after);
  });

  it('is taken for it on submitting, too, and keeps its commas', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Internet is gone, and the phone');
    await click('Log incident');
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Homelab/Incidents/2026-11-23 Internet is gone, and the phone.md')).toContain(
      '- 22:10 Internet is gone, and the phone\n',
    );
  });

  it('is left to the person where it may be the beginning of a name', async () => {
    const { host, run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'jelly');
    await click('Log incident');
    expect(complaint('What does not work')).toContain('"jelly" is in the field, and not chosen.');
    expect(host.writes).toEqual([]);
  });

  it('is not thrown away unasked', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'Internet is gone');
    await press('Enter');
    await press('Escape');
    expect(shown()).toContain('Discard what you typed?');
  });
});

describe('closing a form', () => {
  it('asks before it throws away what was typed, and goes back to it', async () => {
    const { run, host } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', 'Half a sentence');
    await press('Escape');
    expect(shown()).toContain('Discard what you typed?');
    await press('Escape');
    expect(field('What you see').value).toBe('Half a sentence');
    await press('Escape');
    await click('Keep editing');
    expect(focused()).toBe('What you see');
    await press('Escape');
    await click('Discard');
    expect(isWindowOpen()).toBe(false);
    expect(host.writes).toEqual([]);
  });

  it('asks nothing when only the form has filled in something', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/Jellyfin.md');
    await run('log-incident');
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
  });

  it('closes the list alone with the first Escape', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-incident');
    await type('What does not work', 'jelly');
    await press('Escape');
    expect(offered()).toEqual([]);
    expect(shown()).toContain('Log incident');
  });

  it('goes with the plugin', async () => {
    const { run, unload, host } = await lateEvening(VAULT);
    await run('log-incident');
    await fill('What you see', 'Half a sentence');
    const { scopes = 0, events = 0 } = host.leftBehind();
    unload();
    expect(isWindowOpen()).toBe(false);
    expect(host.leftBehind()['scopes']).toBe(scopes - 1);
    expect(host.leftBehind()['events']).toBeLessThan(events);
  });
});

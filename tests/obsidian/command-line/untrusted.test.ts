/** @jest-environment ./tests/host/environment.cjs */
import { evening, IMMICH, NAS, outage } from '../ambient/evening';

const OUTAGE = 'Incidents/Disks full.md';
const VAULT = { 'NAS.md': NAS, 'Immich.md': IMMICH };
const OPEN = { ...VAULT, [OUTAGE]: outage() };
const LONG = `Nightly backup of /dev/sda: "everything" ${'and then some more '.repeat(10)}failed`;

describe('the words of a title', () => {
  it('stand in the timeline of the incident, however long, and whatever a file name cannot hold', async () => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(`homelab-ops:incident 'title=${LONG}' text="exit 3" format=json`);
    const { path } = JSON.parse(answer) as { path: string };
    expect(host.text(path)).toContain(`## Timeline\n\n- 22:10 ${LONG}\n- 22:10 exit 3\n`);
  });

  it('stand in the note of the change', async () => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(`homelab-ops:change 'title=${LONG}' text="exit 3" format=json`);
    const { path } = JSON.parse(answer) as { path: string };
    expect(host.text(path)).toContain(`---\n${LONG}\n\nexit 3\n`);
  });

  it.each(['incident', 'change'])('stand there once: %s', async (word) => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(`homelab-ops:${word} title="Fans? Loud" text="Fans? Loud" format=json`);
    const { path } = JSON.parse(answer) as { path: string };
    expect(host.text(path).split('Fans? Loud')).toHaveLength(2);
  });
});

describe('what another plugin would run', () => {
  it.each(['incident', 'change'])('reaches a new note only broken up: %s', async (word) => {
    const { host } = await evening(VAULT);
    const code = '<% tp.user.x() %>';
    const outcome = word === 'change' ? ` 'outcome=${code}'` : '';
    const answer = await host.cli(`homelab-ops:${word} 'title=a ${code}' 'text=b ${code}'${outcome} format=json`);
    const { path } = JSON.parse(answer) as { path: string };
    expect(host.text(path)).toContain('b < % tp.user.x() %>');
    expect(host.text(path)).not.toContain('<%');
  });

  it('does not come by the name of a page either', async () => {
    const { host } = await evening({ 'a <% x %>.md': NAS });
    const answer = await host.cli(`homelab-ops:incident 'service=a <% x %>' format=json`);
    const { path } = JSON.parse(answer) as { path: string };
    expect(host.text(path)).toContain('- 22:10 a < % x %> down');
  });
});

describe('what is too long', () => {
  const long = 'x'.repeat(1200);

  it.each([
    ['log', OPEN, `text=${long}`],
    ['incident', VAULT, `title=Fire text=${long}`],
    ['incident', OPEN, `service=nas text=${long}`],
    ['change', VAULT, `title=Fire text=${long}`],
    ['backup', VAULT, `service=nas text=${long}`],
  ])('is cut, and the answer says so: %s', async (word, files, words) => {
    const { host } = await evening(files);
    const answer = await host.cli(`homelab-ops:${word} ${words}`);
    expect(answer).toMatch(/\(text= was cut to 1000 characters\)$/);
    expect(host.text(host.writes[0] ?? '')).toMatch(/(?<!x)x{1000}(?!x)/);
    const { message } = JSON.parse(await host.cli(`homelab-ops:${word} ${words} format=json`)) as { message: string };
    expect(message).toContain('(text= was cut to 1000 characters)');
  });

  it('is never half a list of names', async () => {
    const { host } = await evening(VAULT);
    expect(await host.cli(`homelab-ops:incident service=nas,${'immich,'.repeat(200)}`)).toBe(
      'Error: service= is longer than 1000 characters',
    );
    expect(host.writes).toEqual([]);
  });

  it('is not said of what fits', async () => {
    const { host } = await evening(OPEN);
    expect(await host.cli(`homelab-ops:log text=${'x'.repeat(1000)}`)).not.toContain('was cut');
  });
});

describe('a note that became something else since the lab was read', () => {
  it.each([
    ['log text=Hm', '---\ntype: service\n---\n', 'It is no incident any more.'],
    ['incident service=nas text=Hm', 'Only text.\n', 'It is no incident any more.'],
    ['log text=Hm', '---\ntype: incident\nstatus: [\n---\n', 'Its properties cannot be read; put them right first.'],
  ])('is left as it is: %s', async (words, now, reason) => {
    const { host } = await evening(OPEN);
    await host.cli('homelab-ops:suspects service=nas');
    jest.spyOn(host.inside.metadataCache, 'flush').mockImplementation(() => undefined);
    host.overwrite(OUTAGE, now);
    expect(await host.cli(`homelab-ops:${words}`)).toBe(`Error: ${OUTAGE} was not changed: ${reason}`);
    expect(host.text(OUTAGE)).toBe(now);
  });

  it.each([
    ['nas', 'NAS.md', 'It is no service any more.'],
    ['nightly', 'Nightly.md', 'It is no backup job any more.'],
  ])('gets no backup: %s', async (name, path, reason) => {
    const { host } = await evening({ ...VAULT, 'Nightly.md': '---\ntype: backup-job\n---\n' });
    jest.spyOn(host.inside.metadataCache, 'flush').mockImplementation(() => undefined);
    host.overwrite(path, '---\ntype: recipe\n---\n');
    expect(await host.cli(`homelab-ops:backup service=${name}`)).toBe(`Error: ${path} was not changed: ${reason}`);
    expect(host.text(path)).toBe('---\ntype: recipe\n---\n');
  });
});

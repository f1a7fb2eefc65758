/** @jest-environment ./tests/host/environment.cjs */
import { type Evening, evening, IMMICH, NAS, outage, pause } from '../ambient/evening';

const OUTAGE = 'Incidents/Disks full.md';
const VAULT = { 'NAS.md': NAS, 'Immich.md': IMMICH };
const OPEN = { ...VAULT, [OUTAGE]: outage() };
const NOTE = 'Homelab/Incidents/2026-11-23 Photos down.md';

const incidentsOf = ({ host }: Evening): readonly string[] => host.paths().filter((path) => path.includes('Incidents'));

/** From here on the app reads no note that is new or changed, until it is let. */
function lag({ host }: Evening): () => Promise<void> {
  const flush = jest.spyOn(host.inside.metadataCache, 'flush').mockImplementation(() => undefined);
  return async () => {
    flush.mockRestore();
    await pause();
  };
}

describe('an alert for a service that has an open incident', () => {
  it('adds the services that are not in its list yet, in place', async () => {
    const { host } = await evening({ ...OPEN, 'Music.md': IMMICH });
    const answer = await host.cli('homelab-ops:incident service=immich,nas,music text="HTTP 502"');
    expect(answer).toBe('Disks full is open already. Added: "HTTP 502", the services Immich and Music.');
    expect(host.text(OUTAGE)).toBe(
      `${outage().replace('["[[NAS]]"]', '["[[NAS]]", "[[Immich]]", "[[Music]]"]')}- 22:10 HTTP 502\n`,
    );
  });

  it.each([
    ['title="Photos gone" text="HTTP 502"', '- 22:10 Photos gone: HTTP 502'],
    ['title="disks full" text="HTTP 502"', '- 22:10 HTTP 502'],
    ['title="Photos gone"', '- 22:10 Photos gone'],
    ['title="Disks full"', '- 22:10 Disks full'],
    ['', '- 22:10 NAS down'],
  ])('says what is new in one line: %s', async (words, line) => {
    const { host } = await evening(OPEN);
    await host.cli(`homelab-ops:incident service=nas ${words}`);
    expect(host.text(OUTAGE)).toBe(`${outage()}${line}\n`);
  });

  it('makes it more severe', async () => {
    const { host } = await evening(OPEN);
    expect(await host.cli('homelab-ops:incident service=nas text=Smoke severity=1')).toBe(
      'Disks full is open already. Added: "Smoke", severity 1.',
    );
    expect(host.text(OUTAGE)).toBe(
      `${outage().replace('severity: 2', 'severity: 1')}- 22:10 Smoke\n- 22:10 Severity: 1\n`,
    );
  });

  it('makes it never less severe', async () => {
    const { host } = await evening(OPEN);
    await host.cli('homelab-ops:incident service=nas text=Smoke severity=3');
    expect(host.text(OUTAGE)).toBe(`${outage()}- 22:10 Smoke\n`);
  });

  it('answers a program with what was added', async () => {
    const { host } = await evening(OPEN);
    const answer = await host.cli('homelab-ops:incident service=nas,immich severity=1 text=Smoke format=json');
    expect(JSON.parse(answer)).toMatchObject({
      path: OUTAGE,
      created: false,
      added: { text: 'Smoke', services: ['Immich.md'], severity: 1 },
    });
  });
});

describe('alerts that come together', () => {
  it('make one note, also in one instant', async () => {
    const night = await evening(VAULT);
    const words = 'homelab-ops:incident title="Photos down" service=immich';
    await Promise.all(['One', 'Two', 'Three'].map((text) => night.host.cli(`${words} text=${text}`)));
    expect(incidentsOf(night)).toEqual([NOTE]);
    expect(night.host.text(NOTE)).toMatch(/- 22:10 One\n- 22:10 Two\n- 22:10 Three\n/);
  });

  it('make one note before the app has read it', async () => {
    const night = await evening(VAULT);
    lag(night);
    const { host } = night;
    await host.cli('homelab-ops:incident title="Photos down" service=immich');
    expect(await host.cli('homelab-ops:incident service=immich,nas text=Again')).toMatch(/is open already/);
    expect(await host.cli('homelab-ops:incident service=nas text="Fans stopped"')).toMatch(/is open already/);
    expect(incidentsOf(night)).toEqual([NOTE]);
    expect(host.text(NOTE)).toMatch(/- 22:10 Again\n- 22:10 Fans stopped\n/);
  });

  it('are known by the services that an open incident was just given', async () => {
    const night = await evening(OPEN);
    lag(night);
    await night.host.cli('homelab-ops:incident service=nas,immich text=One');
    await night.host.cli('homelab-ops:incident service=immich text=Two');
    expect(incidentsOf(night)).toEqual([OUTAGE]);
    expect(night.host.text(OUTAGE)).toContain('["[[NAS]]", "[[Immich]]"]');
  });

  it('can have a line at once', async () => {
    const night = await evening(VAULT);
    lag(night);
    const { host } = night;
    await host.cli('homelab-ops:incident title="Photos down" service=immich');
    expect(await host.cli('homelab-ops:log text="Restarted it"')).toMatch(/^Added to 2026-11-23 Photos down/);
    expect(await host.cli('homelab-ops:log text=Up incident="2026-11-23 photos down"')).toMatch(/^Added to/);
    expect(host.text(NOTE)).toMatch(/- 22:10 Restarted it\n- 22:10 Up\n/);
  });

  it('are over when the note says so', async () => {
    const night = await evening(VAULT);
    const readOn = lag(night);
    const { host } = night;
    await host.cli('homelab-ops:incident title="Photos down" service=immich');
    host.overwrite(NOTE, host.text(NOTE).replace('status: investigating', 'status: resolved'));
    const nothingOpen = 'Error: no incident is open; homelab-ops:incident logs one';
    expect(await host.cli('homelab-ops:log text=Hm')).toBe(nothingOpen);
    await readOn();
    expect(await host.cli('homelab-ops:log text=Hm')).toBe(nothingOpen);
    await host.cli('homelab-ops:incident title="Photos down" service=immich');
    expect(incidentsOf(night)).toHaveLength(2);
  });

  it('do not wait for ever for one that went wrong', async () => {
    const { host } = await evening(OPEN);
    jest.spyOn(host.app.vault, 'process').mockRejectedValueOnce(new Error('ENOSPC: no space left on device'));
    const answers = await Promise.all(['One', 'Two'].map((text) => host.cli(`homelab-ops:log text=${text}`)));
    expect(answers[0]).toMatch(/^Error: ENOSPC/);
    expect(answers[1]).toMatch(/^Added to/);
  });
});

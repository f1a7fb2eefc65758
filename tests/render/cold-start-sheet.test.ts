import { coldStart } from '../../src/picture/cold-start';
import { coldStartName, coldStartSheet } from '../../src/render/cold-start-sheet';
import type { Survey } from '../../src/survey';
import { type Pages, survey } from '../support/lab';
import { HOSTILE_NAMES, hostileSurvey, markLines } from './hostile-lab';

const LAB: Pages = {
  'Lab/UPS.md': { type: 'service', kind: 'power' },
  'Lab/NAS.md': { type: 'service', kind: 'storage', ip: '10.0.0.2', runbook: 'Paper in the drawer' },
  'Lab/Docker.md': { type: 'service', runs_on: 'NAS' },
  'Lab/Photos.md': {
    type: 'service',
    runs_on: 'Docker',
    depends_on: ['SSO'],
    url: 'https://me:hunter2@photos.lan/',
    secrets_in: 'Vault',
  },
  'Lab/SSO.md': { type: 'service', runs_on: 'Docker' },
  'Lab/Vault.md': { type: 'service', runs_on: 'NAS', secrets_in: ['Vault'] },
  'Lab/Old.md': { type: 'service', status: 'retired', runs_on: 'NAS' },
};

function sheet({ lab, now, zone }: Survey, ...failed: readonly string[]): string {
  return coldStartSheet(coldStart(lab, failed), now, zone);
}

const lab = (pages: Pages): Survey => survey(pages, { settings: { foundation: ['UPS'] } });

describe('the cold-start sheet', () => {
  it('has everything in use in the order to start it, with addresses and where secrets and runbooks are', () => {
    expect(sheet(lab(LAB))).toBe(
      [
        'As of 2026-11-23, if everything is off: 6 services to start. Tick each when it is up. Print this sheet, or keep it where it can be read without the lab.',
        '',
        '> [!warning] When [[Lab/Vault|Vault]] is to be started, what is needed for it is still off: keep the secret and the runbook on paper.',
        '',
        '## Start in this order',
        '',
        '1. [ ] [[Lab/UPS|UPS]]',
        '2. [ ] [[Lab/NAS|NAS]]',
        '   IP 10.0.0.2 · Runbook Paper in the drawer',
        '3. [ ] [[Lab/Docker|Docker]]',
        '   Runs on [[Lab/NAS|NAS]]',
        '4. [ ] [[Lab/SSO|SSO]]',
        '   Runs on [[Lab/Docker|Docker]]',
        '5. [ ] [[Lab/Vault|Vault]]',
        '   Runs on [[Lab/NAS|NAS]] · Secret in [[Lab/Vault|Vault]] · **Its secret or runbook is still off: look on paper**',
        '6. [ ] [[Lab/Photos|Photos]]',
        '   Address <https://photos.lan/> · Runs on [[Lab/Docker|Docker]] · Secret in [[Lab/Vault|Vault]] · After [[Lab/SSO|SSO]]',
        '',
      ].join('\n'),
    );
  });

  it('has what falls with what failed', () => {
    const text = sheet(lab(LAB), 'Lab/SSO.md');
    expect(text).toContain('As of 2026-11-23, if [[Lab/SSO|SSO]] failed: 2 services to start.');
    expect(text.match(/^\d+\. \[ \] .*$/gm)).toEqual(['1. [ ] [[Lab/SSO|SSO]]', '2. [ ] [[Lab/Photos|Photos]]']);
    expect(text).not.toContain('on paper');
  });

  it('names what waits for each other', () => {
    const pages: Pages = { 'A.md': { type: 'vm', depends_on: 'B' }, 'B.md': { type: 'vm', depends_on: 'A' } };
    expect(sheet(survey(pages))).toContain(
      '> [!warning] [[A]] → [[B]] → [[A]] wait for each other: start them together.',
    );
  });

  it('says that there is nothing to start', () => {
    expect(sheet(survey({}))).toBe('As of 2026-11-23: there is nothing in use to start.\n');
  });

  it('is called by the day', () => {
    const { now, zone } = survey({});
    expect(coldStartName(now, zone)).toBe('Cold start 2026-11-23');
  });

  it('keeps its list, whatever notes are called, and tells no password', () => {
    const text = sheet(hostileSurvey());
    expect(text.match(/^\d+\. \[ \] /gm)).toHaveLength(HOSTILE_NAMES.length);
    expect(markLines(text)).toEqual([]);
    expect(text.split('\n').filter((line) => /^(?:#(?!# Start)|- |```|%%|<)/.test(line))).toEqual([]);
    expect(sheet(lab(LAB))).not.toContain('hunter2');
  });
});

import { impactOf } from '../../src/impact';
import { renderImpact } from '../../src/render/impact-markdown';
import type { Survey } from '../../src/survey';
import { type Pages, survey } from '../support/lab';
import { HOSTILE_NAMES, hostileSurvey, markLines } from './hostile-lab';

function impact(of: Pages | Survey, ...failed: readonly string[]): string {
  const { lab } = 'lab' in of ? (of as Survey) : survey(of);
  return renderImpact(impactOf(lab, failed), lab.inventory);
}

const LAB: Pages = {
  'Lab/NAS.md': { type: 'service', kind: 'storage', ip: '10.0.0.2' },
  'Lab/Photos.md': { type: 'service', data_on: 'NAS', backup_to: 'NAS', users: ['Anna', 'Ben'], url: 'https://p.lan' },
  'Lab/Portal.md': { type: 'service', uses: 'Photos', monitored_by: 'Photos', users: 'Anna' },
  'Lab/Vault.md': { type: 'service', runs_on: 'NAS', secrets_in: 'Vault' },
};

describe('renderImpact', () => {
  it('says what falls and why, who is affected, what is left bare, and where to begin', () => {
    expect(impact(LAB, 'Lab/NAS.md')).toBe(
      [
        '**If [[Lab/NAS|NAS]] fails, 2 services fall with it, 1 works worse, and 2 people or groups are affected.**',
        '',
        '| Down | Because of |',
        '| --- | --- |',
        '| [[Lab/Photos\\|Photos]] | [[Lab/NAS\\|NAS]] → [[Lab/Photos\\|Photos]] |',
        '| [[Lab/Vault\\|Vault]] | [[Lab/NAS\\|NAS]] → [[Lab/Vault\\|Vault]] |',
        '',
        '**Worse, not down** (1): [[Lab/Portal|Portal]]',
        '',
        '**Who to tell:** Anna, Ben',
        '',
        '**Without backup** (1): [[Lab/Photos|Photos]]',
        '',
        '**Without monitoring** (1): [[Lab/Portal|Portal]]',
        '',
        '**Locked in: what is needed to repair them is down too** (1): [[Lab/Vault|Vault]]',
        '',
        '**Start again in this order:**',
        '',
        '1. [[Lab/NAS|NAS]] (10.0.0.2)',
        '2. [[Lab/Photos|Photos]] (https://p.lan)',
        '3. [[Lab/Vault|Vault]]',
        '',
      ].join('\n'),
    );
  });

  it('says that nothing else falls, and whom that still concerns', () => {
    expect(impact(LAB, 'Lab/Portal.md')).toBe(
      '**If [[Lab/Portal|Portal]] fails, nothing else falls.**\n\n**Who to tell:** Anna\n',
    );
    expect(impact({ 'A.md': { type: 'service' } }, 'A.md')).toBe('**If [[A]] fails, nothing else falls.**\n');
  });

  it('names several that fail, and who only works worse', () => {
    const lab: Pages = { 'A.md': { type: 'vm' }, 'B.md': { type: 'vm' }, 'C.md': { type: 'vm', uses: ['A', 'B'] } };
    expect(impact(lab, 'B.md', 'A.md').split('\n')[0]).toBe(
      '**If [[A]], [[B]] fail, nothing falls with them, 1 works worse.**',
    );
  });

  it('names what waits for each other', () => {
    const lab: Pages = { 'A.md': { type: 'vm', depends_on: 'B' }, 'B.md': { type: 'vm', depends_on: 'A' } };
    expect(impact(lab, 'A.md')).toContain(
      'These wait for each other, so start them together or break the circle: [[A]] → [[B]] → [[A]].',
    );
  });

  it('keeps its lines and its table, whatever notes are called', () => {
    const text = impact(hostileSurvey(), 'a | b.md');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(2 + HOSTILE_NAMES.length - 1);
    expect(rows.every((row) => row.split(/(?<!\\)\|/).length === 4)).toBe(true);
    expect(markLines(text)).toEqual([]);
    expect(text.split('\n').filter((line) => /^(?:#|- |```|%%|<)/.test(line))).toEqual([]);
  });
});

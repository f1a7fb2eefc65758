import { recordEdits, type Recorded } from '../../src/lifecycle/record-log';
import { applied, at, contextOf, newLines, note } from './note-steps';

const NOW = at('2026-11-23T22:10');

function recorded(text: string, what: Recorded, kind: 'service' | 'backup-job' = 'service'): string {
  return applied(text, recordEdits(kind, what, contextOf(text)));
}

describe('recording on a page', () => {
  const page = note(['type: service', 'Backed Up: "2026-11-01" # weekly', 'last_verified: 2026-01-01'], '# NAS\n');

  it('sets the time of a backup in place and adds a line to the log', () => {
    const text = recorded(page, { what: 'backup', at: NOW });
    expect(newLines(page, text)).toEqual([
      'Backed Up: "2026-11-23T22:10:00" # weekly',
      '## Log',
      '- 2026-11-23 22:10 Backed up.',
    ]);
  });

  it('sets the result, the minutes and the day of a restore test', () => {
    const test: Recorded = {
      what: 'restore-test',
      at: NOW,
      result: 'pass',
      minutes: 12,
      line: 'one album,\n complete',
    };
    const job = note(
      ['type: backup-job', 'restore_test_result: fail'],
      '## Log\n\n- 2026-01-01 old\n\n## Notes\n\nx\n',
    );
    expect(newLines(job, recorded(job, test, 'backup-job'))).toEqual([
      'restore_test_result: pass',
      'last_restore_test: 2026-11-23',
      'last_restore_minutes: 12',
      '- 2026-11-23 22:10 Restore test: pass in 12 min. one album, complete',
    ]);
  });

  it('knows no minutes that nobody measured', () => {
    const text = recorded(page, { what: 'restore-test', at: NOW, result: 'fail' });
    expect(text).toContain('- 2026-11-23 22:10 Restore test: fail.\n');
    expect(text).not.toContain('minutes');
  });

  it.each([
    ['patch', 'last_patched: 2026-11-23', '- 2026-11-23 22:10 Patched. 12.9 to 12.10'],
    ['review', 'last_verified: 2026-11-23', '- 2026-11-23 22:10 Reviewed. 12.9 to 12.10'],
  ] as const)('sets the day of a %s', (what, property, line) => {
    const text = recorded(page, { what, at: NOW, line: '12.9 to 12.10' });
    expect(newLines(page, text)).toEqual(expect.arrayContaining([property, line]));
  });

  it('says when it was done last, also where an older one is recorded late', () => {
    const text = note(['type: service', 'last_backup: 2026-11-20']);
    const late = recorded(text, { what: 'backup', at: at('2026-11-19T03:00') });
    expect(newLines(text, late)).toEqual(['## Log', '- 2026-11-19 03:00 Backed up.']);
    expect(recorded(text, { what: 'backup', at: at('2026-11-20T03:00') })).toContain(
      'last_backup: 2026-11-20T03:00:00',
    );
  });

  it('does not wait for a date in the future, which is a slip', () => {
    const text = note(['type: service', 'last_backup: 2062-11-20']);
    expect(recorded(text, { what: 'backup', at: NOW })).toContain('last_backup: 2026-11-23T22:10:00');
  });

  it('keeps both of two that are recorded in one instant', () => {
    const once = recorded(page, { what: 'patch', at: NOW, line: 'a' });
    const twice = recorded(once, { what: 'patch', at: NOW, line: 'b' });
    expect(newLines(once, twice)).toEqual(['- 2026-11-23 22:10 Patched. b']);
    expect(twice.indexOf('Patched. a')).toBeLessThan(twice.indexOf('Patched. b'));
  });
});

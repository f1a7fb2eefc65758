import { readRecord, shown } from './reading';

describe('a backup job', () => {
  it.each(['backup-job', 'Backup Job', 'backup_job', 'BackupJob'])('is a note of the type %s', (type) => {
    const { record, problems } = readRecord({ type, backup_to: ['[[NAS]]'], backup_every: '1d', owner: '[[Jo]]' });
    expect(record).toMatchObject({ record: 'backup-job', title: 'Photos', backupEvery: 86_400_000, owner: ['Jo'] });
    expect(shown(record, 'backupTo')).toEqual(['NAS']);
    expect(problems).toEqual([]);
  });

  it('has no properties of a service', () => {
    const { record } = readRecord({ type: 'backup-job', runs_on: '[[NAS]]', kind: 'vm' });
    expect(Object.keys(record)).not.toContain('runsOn');
    expect(Object.keys(record)).not.toContain('kind');
  });
});

import type { ImportedSnapshots, ImportFile } from '../../importers/imported';
import { importSnapshots } from '../../importers/snapshot-importers';
import { proposeEvidence } from '../../proposals/propose-evidence';
import type { Desk } from '../desk';
import type { Progress } from '../proposals/progress-line';
import { Turns } from '../turns';
import { EVIDENCE_ENDINGS } from './import-folder';
import { ImportForm, PASTED, type Reading, remarksInWords } from './import-form';

/** What backup tools print: the newest copy of what a page claims by its `backup_id`. */
export class EvidenceImportForm extends ImportForm {
  constructor(desk: Desk, paths: readonly string[] = []) {
    super(desk, {
      title: 'Import backup evidence',
      cta: 'Preview',
      endings: EVIDENCE_ENDINGS,
      paste: 'The JSON that restic, borg, kopia, Proxmox Backup Server or healthchecks.io gives',
      paths,
    });
  }

  protected override pastedName(): string {
    return PASTED;
  }

  protected override read(files: readonly ImportFile[], what: string, progress: Progress): Promise<Reading> {
    return readEvidence(this.desk, files, what, progress);
  }
}

export async function readEvidence(
  desk: Desk,
  files: readonly ImportFile[],
  what: string,
  progress: Progress,
): Promise<Reading> {
  const lab = await desk.freshLab();
  const imported = await snapshotsIn(desk, files, progress);
  if (!imported) return null;
  const count = imported.snapshots.length + (imported.missing?.length ?? 0);
  if (count === 0) return remarksInWords(imported.remarks, '');
  return {
    title: 'Import backup evidence',
    what: `evidence of backups from ${what}`,
    proposals: proposeEvidence(imported, lab, desk.now(), desk.zone),
    empty: 'No page has an older date than these, so there is nothing to write.',
  };
}

/** File by file, so that the app goes on meanwhile. Null: it was stopped. */
async function snapshotsIn(
  { zone }: Desk,
  files: readonly ImportFile[],
  progress: Progress,
): Promise<ImportedSnapshots | null> {
  const turns = new Turns();
  const all: ImportedSnapshots[] = [];
  for (const file of files) {
    if (progress.isStopped()) return null;
    all.push(importSnapshots([file], zone));
    await turns.rest();
  }
  return {
    snapshots: all.flatMap(({ snapshots }) => snapshots),
    missing: all.flatMap(({ missing = [] }) => missing),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}

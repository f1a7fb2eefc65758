import type { Severity } from '../src/checks/check';
import { SEVERITY_ORDER } from '../src/checks/run-checks';
import { importCompose } from '../src/importers/compose-importer';
import type { ImportFile, ImportRemark } from '../src/importers/imported';
import { importSnapshots } from '../src/importers/snapshot-importers';
import type { Lab } from '../src/inventory/lab';
import { isWriting, type PlannedNote } from '../src/proposals/planned-note';
import type { Proposals, Remark } from '../src/proposals/proposal';
import { proposeEvidence } from '../src/proposals/propose-evidence';
import { proposeServices } from '../src/proposals/propose-services';
import { renderProposalsJson } from '../src/render/proposals-json';
import { renderProposals } from '../src/render/proposals-markdown';
import type { Request } from './arguments';
import { readImportFiles } from './import-files';
import type { Kept } from './last-written';
import { onlyRun } from './only-run';
import { openVault, type OpenVault, type Outcome, type System } from './open-vault';
import { ProposalWriter } from './write-proposals';

/** By the name that Compose itself gives its file, no stack is called like what comes in by a pipe. Nobody is shown it. */
const PIPED: Readonly<Record<Kept, string>> = { import: 'compose.yaml', evidence: 'stdin' };

/** What the files say, before any of it is looked for in the vault or is written. */
interface Taken extends Proposals {
  /** Of each file why nothing of it could be taken, where that is so of all. */
  readonly reasons: readonly string[];
}

/** `import` and `evidence`: what foreign files say, as notes that would be written, or with `--write` are. */
export function propose(kept: Kept, request: Request, system: System): Outcome {
  // The files first: a name that is mistyped is told before a large vault is read.
  const files = readImportFiles(request.files, system, PIPED[kept]);
  const vault = openVault(request, system);
  const lab = vault.surveyor.lab(vault.contents);
  const { notes, remarks, reasons } =
    kept === 'import' ? servicesIn(files, request, vault, lab) : evidenceIn(files, vault, lab);
  const writer = new ProposalWriter(request, vault);
  const planned = writer.plan(notes);
  const write = (): readonly PlannedNote[] => writer.write(kept, whatWords(kept, files), planned);
  const done = request.write && planned.some(isWriting) ? onlyRun(request.vault, system.now, write) : planned;
  const render = request.format === 'json' ? renderProposalsJson : renderProposals;
  const refused = done.flatMap(({ preview }) => (preview?.ok === false ? [preview.reason] : []));
  return {
    text: render(done, remarks, request.write),
    messages: [...vault.messages, ...reasons, ...refused, ...closing(kept, request, done)],
    exitCode:
      reasons.length > 0 || (request.write && refused.length > 0) ? 2 : failsOn(remarks, request.failOn) ? 1 : 0,
  };
}

function servicesIn(files: readonly ImportFile[], request: Request, vault: OpenVault, lab: Lab): Taken {
  const { notes, otherFiles } = vault.contents;
  const taken = new Set([...notes.map(({ path }) => path), ...otherFiles].map(plainPath));
  const isTaken = (path: string): boolean => taken.has(plainPath(path));
  const { services, remarks } = importCompose(files);
  const imported = { services: services.map(shownAs), remarks: remarks.map(shownAs) };
  return {
    ...proposeServices(imported, request.host ?? null, lab, vault.settings, isTaken),
    reasons: services.length > 0 ? [] : whyNothing(files, imported.remarks),
  };
}

function evidenceIn(files: readonly ImportFile[], vault: OpenVault, lab: Lab): Taken {
  const found = importSnapshots(files, vault.zone);
  const isNothing = found.snapshots.length === 0 && (found.missing ?? []).length === 0;
  return {
    ...proposeEvidence(found, lab, vault.now, vault.zone),
    reasons: isNothing ? whyNothing(files, found.remarks) : [],
  };
}

function shownAs<T extends { readonly file: string }>(one: T): T {
  return one.file === PIPED.import ? { ...one, file: shownName(one.file) } : one;
}

function shownName(name: string): string {
  return name === PIPED.import ? PIPED.evidence : name;
}

/** A night run must not end well on an input that is empty or broken; where some files could be taken the remarks tell of the others. */
function whyNothing(files: readonly ImportFile[], remarks: readonly ImportRemark[]): readonly string[] {
  const reasons = files.map(({ name }) =>
    remarks.find(({ kind, file }) => kind === 'skipped' && file === shownName(name)),
  );
  const known = reasons.filter((reason) => reason !== undefined);
  if (known.length < reasons.length) return [];
  return known.map(({ file, place, message }) => `${file}${place === '' ? '' : `, ${place}`}: ${message}`);
}

/** Windows, macOS and Android know no difference between `NAS.md` and `nas.md`. */
function plainPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

const MOST_NAMES = 3;

function whatWords(kept: Kept, files: readonly ImportFile[]): string {
  const names = files.slice(0, MOST_NAMES).map(({ name }) => shownName(name));
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : '';
  return `${kept === 'import' ? 'services' : 'evidence of backups'} from ${names.join(', ')}${more}`;
}

function closing(kept: Kept, request: Request, done: readonly PlannedNote[]): readonly string[] {
  if (!done.some(isWriting)) return [];
  return request.write
    ? [`To take this back: homelab-ops ${kept} ${request.vault} --undo --write`]
    : ['Nothing was written; --write does.'];
}

/** What a run in the night should end badly for. */
const SEVERITIES: Readonly<Record<Remark['kind'], Severity | null>> = {
  conflict: 'warning',
  unseen: 'warning',
  skipped: 'warning',
  unclaimed: 'info',
  secret: 'info',
  note: null,
};

function failsOn(remarks: readonly Remark[], failOn: Severity | undefined): boolean {
  if (failOn === undefined) return false;
  return remarks.some(({ kind }) => {
    const severity = SEVERITIES[kind];
    return severity !== null && SEVERITY_ORDER[severity] <= SEVERITY_ORDER[failOn];
  });
}

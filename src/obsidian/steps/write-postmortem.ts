import { Notice, type TFile } from 'obsidian';
import { incidentBrief } from '../../briefing/incident-brief';
import { durationWords } from '../../dates';
import type { Lab } from '../../inventory/lab';
import {
  incidentDurations,
  postmortemEdits,
  type PostmortemFacts,
  type PostmortemGap,
  postmortemGap,
  resolvingLine,
} from '../../lifecycle/postmortem';
import { postmortemHints } from '../../lifecycle/postmortem-hints';
import type { Incident } from '../../records/incident';
import { sentenceMarkdown } from '../../render/sentence-markdown';
import type { Desk } from '../desk';
import { openAtLine } from '../open-note';
import { viewsOf } from '../write-note';
import { HintsModal } from './hints-modal';
import { labSoon } from './lab-soon';
import { whichIncidentWasThat } from './which-incident';
import { showRecord, textOf, writeAddition } from './write-step';

/** Adds what a postmortem needs and the note does not have, opens the note, and hints at what could be said better. */
export async function writePostmortem(desk: Desk): Promise<void> {
  const incident = await whichIncidentWasThat(desk);
  if (!incident) return;
  const shown = await showRecord(desk, incident);
  const { file } = shown;
  const lab = await labSoon(desk);
  let added = 0;
  let findGap: (text: string) => PostmortemGap | null = () => null;
  const written = await writeAddition(desk, shown, (context, present, text) => {
    const facts = factsOf(desk, lab, present, text);
    const edits = postmortemEdits(text, present, facts, context);
    added = edits.length;
    findGap = (after) => postmortemGap(after, present, facts, context);
    return edits;
  });
  const gap = written ? findGap(await textOf(desk, file.path)) : null;
  if (gap) await openAtLine(desk, file, gap);
  else await openNote(desk, file);
  if (!written) return;
  new Notice(
    added === 0 ? 'The postmortem has all its parts.' : 'The postmortem has the parts that were missing. Fill them in.',
  );
  const text = await textOf(desk, file.path);
  const hints = postmortemHints(text);
  if (hints.length > 0) new HintsModal(desk.app, file, text, hints).open();
}

/** What the lab knows of it by itself. */
function factsOf(desk: Desk, lab: Lab, incident: Incident, text: string): PostmortemFacts {
  const symptoms = lab.inventory.linked(incident.path, 'services');
  const began = (incident.started ?? incident.detected)?.at ?? desk.now();
  const ended = incident.resolved?.at ?? desk.now();
  const [before, until] = [incidentBrief(lab, symptoms, [], began), incidentBrief(lab, symptoms, [], ended)];
  // A long incident has both: what was changed before it, and what was changed while it lasted.
  const changes = [...before.changes, ...until.changes].sort((a, b) => a.at - b.at);
  return {
    durations: incidentDurations(incident).map(({ label, milliseconds }) => `${label}: ${durationWords(milliseconds)}`),
    changes: [...new Set(changes.map((change) => sentenceMarkdown(change.text)))],
    users: until.users,
    putRight: [...fixesOf(lab, incident), resolvingLine(text)].filter((words) => words !== null),
  };
}

/** The changes that were made to put it right, as links. */
function fixesOf({ inventory }: Lab, { path }: Incident): readonly string[] {
  return inventory.changes
    .filter(({ status }) => status === 'done')
    .filter((change) => inventory.linked(change.path, 'fixes').includes(path))
    .map((change) => sentenceMarkdown([change]));
}

async function openNote({ app }: Desk, file: TFile): Promise<void> {
  const [view] = viewsOf(app, file);
  if (view) await app.workspace.revealLeaf(view.leaf);
  else await app.workspace.getLeaf(false).openFile(file);
}

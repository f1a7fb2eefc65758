import type { NoteProposal, PropertyProposal } from '../../src/proposals/proposal';
import { isTickedFirst, proposalId, taken, untickedFirst } from '../../src/proposals/take';

const sure: PropertyProposal = { key: 'dependsOn', how: 'add', value: ['[[db]]'] };
const guess: PropertyProposal = {
  key: 'dependsOn',
  how: 'add',
  value: ['[[mail]]'],
  suggestion: 'Named in MAIL_HOST.',
};
const url: PropertyProposal = { key: 'url', how: 'add', value: 'http://x' };
const note: NoteProposal = {
  kind: 'create',
  record: 'service',
  path: 'S/web.md',
  title: 'web',
  properties: [sure, guess, url],
};

it('ticks what is sure, and not what is suggested', () => {
  expect([isTickedFirst(note), isTickedFirst(note, sure), isTickedFirst(note, guess)]).toEqual([true, true, false]);
  expect(isTickedFirst({ ...note, suggestion: 'Only a guess.' })).toBe(false);
});

it('tells what is sure of a property from what is suggested of it', () => {
  expect([proposalId(note), ...note.properties.map((one) => proposalId(note, one))]).toEqual([
    'S/web.md',
    'S/web.md#dependsOn',
    'S/web.md#dependsOn#2',
    'S/web.md#url',
  ]);
});

it('leaves out what was left out, and nothing else', () => {
  expect(taken(note, new Set())).toEqual(note);
  expect(taken(note, new Set(['S/web.md#dependsOn#2']))?.properties).toEqual([sure, url]);
  expect(taken(note, new Set(['S/web.md']))).toBeNull();
  expect(taken(note, untickedFirst(note))?.properties).toEqual([sure, url]);
});

it('makes a note without properties, but changes none without them', () => {
  const all = new Set(note.properties.map((one) => proposalId(note, one)));
  expect(taken(note, all)?.properties).toEqual([]);
  expect(taken({ ...note, kind: 'change' }, all)).toBeNull();
});

import type { Likeness } from './alike';

export interface Choice {
  /** As it is written into the note. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** What can be typed where no choice fits. */
export type Takes = 'choice' | 'kind' | 'people' | 'services' | 'secret-place' | 'words';

/** How one asks for a property that is not filled in. */
export interface Wording {
  readonly takes: Takes;
  ask(title: string): string;
  readonly choices: readonly Choice[];
  /** In what pages have to be alike to have the same answer, the most likely first. */
  readonly alike: readonly Likeness[];
}

const CRITICALITIES: readonly Choice[] = [
  { value: 'critical', label: 'Critical', hint: 'The house stands still without it.' },
  { value: 'high', label: 'High', hint: 'Somebody notices within the hour.' },
  { value: 'medium', label: 'Medium', hint: 'It can wait until tomorrow.' },
  { value: 'low', label: 'Low', hint: 'Only I notice.' },
];
const ENVIRONMENTS: readonly Choice[] = [
  { value: 'production', label: 'Production', hint: 'Somebody relies on it.' },
  { value: 'lab', label: 'Lab', hint: 'It may break: it is for trying things out.' },
];
const KINDS: readonly Choice[] = [
  { value: 'app', label: 'App', hint: 'Something that people or other apps use.' },
  { value: 'host', label: 'Host', hint: 'A machine that others run on.' },
  { value: 'vm', label: 'VM', hint: 'A virtual machine.' },
  { value: 'container', label: 'Container', hint: 'An LXC or Docker container.' },
  { value: 'database', label: 'Database', hint: 'It keeps the data of apps.' },
  { value: 'storage', label: 'Storage', hint: 'A NAS or a disk that others keep data on.' },
  { value: 'network', label: 'Network', hint: 'A router, a switch, an access point.' },
  { value: 'power', label: 'Power', hint: 'A UPS or a power strip.' },
  { value: 'external', label: 'External', hint: 'Something outside the home, such as the internet line.' },
];
const EXPOSURES: readonly Choice[] = [
  { value: 'internal', label: 'Internal', hint: 'From the home alone.' },
  { value: 'vpn', label: 'VPN', hint: 'From outside through a VPN.' },
  { value: 'public', label: 'Public', hint: 'From the internet.' },
];
const UPDATES: readonly Choice[] = [
  { value: 'automatic', label: 'Automatic', hint: 'It updates by itself.' },
  { value: 'manual', label: 'Manual', hint: 'Somebody has to do it.' },
];

/** By the name of the property; what is not among them is asked for in words. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  kind: {
    takes: 'kind',
    ask: (title) => `What is ${title}?`,
    choices: KINDS,
    alike: ['stack', 'prefix', 'folder'],
  },
  criticality: {
    takes: 'choice',
    ask: (title) => `How much is ${title} missed when it is down?`,
    choices: CRITICALITIES,
    alike: ['stack', 'prefix'],
  },
  users: {
    takes: 'people',
    ask: (title) => `Who relies on ${title}?`,
    choices: [],
    alike: ['stack', 'prefix', 'host', 'folder'],
  },
  runs_on: {
    takes: 'services',
    ask: (title) => `What does ${title} run on?`,
    choices: [],
    alike: ['stack', 'prefix', 'folder'],
  },
  environment: {
    takes: 'choice',
    ask: (title) => `Does somebody rely on ${title}, or is it for trying things out?`,
    choices: ENVIRONMENTS,
    alike: ['stack', 'prefix', 'host', 'folder'],
  },
  secrets_in: {
    takes: 'secret-place',
    ask: (title) => `Where is the password or key of ${title} kept? Name the place, never the secret.`,
    choices: [],
    alike: ['stack', 'host', 'folder'],
  },
  runbook: {
    takes: 'words',
    ask: (title) => `Where are the instructions for ${title}? A link, an address or words.`,
    choices: [],
    alike: ['stack', 'prefix'],
  },
  owner: {
    takes: 'people',
    ask: (title) => `Who answers for ${title}?`,
    choices: [],
    alike: ['stack', 'host', 'folder'],
  },
  exposure: {
    takes: 'choice',
    ask: (title) => `From where can ${title} be reached?`,
    choices: EXPOSURES,
    alike: ['stack', 'host'],
  },
  updates: {
    takes: 'choice',
    ask: (title) => `How is ${title} updated?`,
    choices: UPDATES,
    alike: ['stack', 'host', 'folder'],
  },
};

export function wordingOf(property: string): Wording {
  const known = Object.hasOwn(WORDINGS, property) ? WORDINGS[property] : undefined;
  const ask = (title: string): string => `What is the ${property.replace(/_/g, ' ')} of ${title}?`;
  return known ?? { takes: 'words', ask, choices: [], alike: ['stack'] };
}

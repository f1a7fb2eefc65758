/** What a picture can be narrowed down to in this lab, and what becomes of the options when one of it is turned on or off. */
import type { Practice } from '../checks/check';
import type { Finding } from '../checks/run-checks';
import type { Lab } from '../inventory/lab';
import type { Criticality, Service } from '../records/service';
import type { PictureOptions } from './picture-options';

export type FilterName = 'environment' | 'kinds' | 'criticalities' | 'states';

export interface FilterGroup {
  readonly about: FilterName;
  readonly title: string;
  /** Two or more: of one there is nothing to choose. */
  readonly choices: readonly FilterChoice[];
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** Of services that are drawn without any filter. */
  readonly count: number;
  readonly isOn: boolean;
}

export const CRITICALITIES = ['critical', 'high', 'medium', 'low', 'unrated'] as const satisfies readonly (
  Criticality | 'unrated'
)[];
export const PRACTICES = [
  'documentation',
  'changes',
  'monitoring',
  'backups',
  'availability',
  'security',
] as const satisfies readonly Practice[];

/** Nothing turned on; the other options stay. */
export const NO_FILTERS: PictureOptions = {
  environment: undefined,
  kinds: undefined,
  criticalities: undefined,
  states: undefined,
};

/** All services; how their lines are drawn stays. */
export const EVERYTHING: PictureOptions = {
  ...NO_FILTERS,
  search: undefined,
  focus: undefined,
  only: undefined,
  around: undefined,
};

/** What the lab has of each; groups without a choice are left out. */
export function filterGroups(
  { inventory }: Lab,
  options: PictureOptions,
  findings: readonly Finding[],
): readonly FilterGroup[] {
  const services = inventory.services.filter(({ status }) => status !== 'retired');
  const count = (fits: (service: Service) => boolean): number => services.filter(fits).length;
  const kinds = [...new Set([...services.map(({ kind }) => kind ?? ''), ...(options.kinds ?? [])])].sort(emptyLast);
  const found = findings.filter(({ accepted }) => !accepted);
  const groups: readonly FilterGroup[] = [
    {
      about: 'environment',
      title: 'Environment',
      choices: (['production', 'lab'] as const).map((value) => ({
        value,
        label: capital(value),
        count: count(({ environment }) => (environment ?? 'production') === value),
        isOn: options.environment === value,
      })),
    },
    {
      about: 'kinds',
      title: 'Kind',
      choices: kinds.map((value) => ({
        value,
        label: value === '' ? 'Not filled in' : kindLabel(value),
        count: count(({ kind }) => (kind ?? '') === value),
        isOn: options.kinds?.includes(value) ?? false,
      })),
    },
    {
      about: 'criticalities',
      title: 'Criticality',
      choices: CRITICALITIES.map((value) => ({
        value,
        label: value === 'unrated' ? 'Not rated' : capital(value),
        count: count(({ criticality }) => (criticality ?? 'unrated') === value),
        isOn: options.criticalities?.includes(value) ?? false,
      })),
    },
    {
      about: 'states',
      title: 'Something found in',
      choices: PRACTICES.map((value) => {
        const paths = new Set(found.filter(({ practice }) => practice === value).map(({ path }) => path));
        const isOn = options.states?.includes(value) ?? false;
        return { value, label: capital(value), count: count(({ path }) => paths.has(path)), isOn };
      }),
    },
  ];
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter((one) => one.count > 0 || one.isOn) }))
    .filter(({ about, choices }) => choices.length > (about === 'states' ? 0 : 1) || choices.some(({ isOn }) => isOn));
}

/** How many are turned on. */
export function filtersOn({ environment, kinds = [], criticalities = [], states = [] }: PictureOptions): number {
  return (environment === undefined ? 0 : 1) + kinds.length + criticalities.length + states.length;
}

/** The change of the options. With none of a group turned on, or with both environments, all are drawn. */
export function turnFilter(options: PictureOptions, about: FilterName, value: string, isOn: boolean): PictureOptions {
  switch (about) {
    case 'environment':
      return { environment: turnedEnvironment(options.environment, value, isOn) };
    case 'kinds':
      return { kinds: turned(options.kinds ?? [], value, isOn) };
    case 'criticalities':
      return {
        criticalities: ofThese(CRITICALITIES, turned(options.criticalities ?? [], value, isOn)),
      };
    case 'states':
      return { states: ofThese(PRACTICES, turned(options.states ?? [], value, isOn)) };
  }
}

function turnedEnvironment(
  before: PictureOptions['environment'],
  value: string,
  isOn: boolean,
): PictureOptions['environment'] {
  const [one, other] = value === 'lab' ? (['lab', 'production'] as const) : (['production', 'lab'] as const);
  if (isOn) return before === other ? undefined : one;
  return before === one ? undefined : other;
}

function turned(before: readonly string[], value: string, isOn: boolean): readonly string[] | undefined {
  const rest = before.filter((one) => one !== value);
  const after = isOn ? [...rest, value].sort() : rest;
  return after.length === 0 ? undefined : after;
}

function ofThese<T extends string>(
  known: readonly T[],
  values: readonly string[] | undefined,
): readonly T[] | undefined {
  return values && known.filter((one) => values.includes(one));
}

/** Empty text last: what is not filled in. */
function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || (a < b ? -1 : 1);
}

function kindLabel(kind: string): string {
  return kind === 'vm' ? 'VM' : capital(kind);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

import type { Lab } from '../../inventory/lab';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { openToWrite } from '../open-note';
import type { Choice } from './choice';
import { type ChoiceField, choiceField, type Option, textField, type TextField } from './fields';
import { Form, type Outcome } from './form';
import { NamesField, peopleIn } from './names-field';
import { machineProperties } from './machine-kind';
import { PagesField, pageChoice, type PagesWords, serviceChoices, textChoice } from './pages-field';
import { type Prefill, wordsOf } from './prefill';

/** What others rely on gets a page. Four things are enough: what it is called, what it runs on and depends on, who uses it. */
export class ServiceForm extends Form {
  private readonly name: TextField;
  private readonly kind: NamesField;
  private readonly users: NamesField;
  private readonly owner: NamesField;
  private readonly links: Readonly<Record<string, PagesField>>;
  private readonly texts: Readonly<Record<string, TextField>>;
  private readonly choices: Readonly<Record<string, ChoiceField<string>>>;

  constructor(
    desk: Desk,
    private readonly prefill: Prefill,
  ) {
    super(desk, { title: 'New service page', cta: 'Create page' });
    const { main, more } = this;
    const pages = (words: PagesWords): PagesField => this.add(new PagesField(main, words, desk));
    this.name = this.add(
      textField(main, {
        name: 'Name',
        placeholder: 'Jellyfin',
        value: wordsOf(prefill),
        required: 'Say what it is called.',
        check: (title) => takenName(desk.lab(), title),
      }),
    );
    this.kind = this.add(
      new NamesField(main, { name: 'Kind', placeholder: 'App, host, or your own word', most: 1, known: kindsIn }, desk),
    );
    const runsOn = pages({
      name: 'Runs on',
      placeholder: 'The machine, or what it runs in',
      ofNewPage: (title) => machineProperties(title, desk.settings()),
    });
    const dependsOn = pages({ name: 'Depends on', placeholder: 'What it is down without' });
    this.users = this.add(new NamesField(main, { name: 'Used by', placeholder: 'People', known: peopleIn }, desk));
    this.choices = {
      criticality: this.choice('Criticality', CRITICALITIES),
      environment: this.choice('Environment', ENVIRONMENTS),
    };
    this.links = {
      runsOn,
      dependsOn,
      dataOn: this.linked('Data on', 'The storage that holds its data'),
      uses: this.linked('Uses', 'What it works worse without'),
      backup: this.words('Backup', 'A backup job, or how', backupJobChoices),
      monitoredBy: this.words('Monitored by', 'What watches it'),
      secretsIn: this.words('Secret kept in', 'Where, never the secret'),
      runbook: this.words('Instructions', 'A page, or an address'),
    };
    this.texts = {
      url: this.text('Address', 'https://'),
      ip: this.text('IP address', '192.168.1.10'),
      maintenanceWindow: this.text('Maintenance window', 'Sun 02:00-05:00'),
    };
    this.owner = this.add(
      new NamesField(more, { name: 'Owner', placeholder: 'Who answers for it', most: 1, known: peopleIn }, desk),
    );
    this.standOnSubject(desk.lab());
  }

  private choice(name: string, options: Options): ChoiceField<string> {
    return this.add(choiceField(this.more, { name, options }));
  }

  private linked(name: string, placeholder: string): PagesField {
    return this.add(new PagesField(this.more, { name, placeholder }, this.desk));
  }

  /** Pages, or words where there is no page. */
  private words(
    name: string,
    placeholder: string,
    choices: (lab: Lab) => readonly Choice[] = serviceChoices,
  ): PagesField {
    const texts = (text: string): readonly Choice[] => [textChoice(text, `Use the words "${text}"`)];
    return this.add(new PagesField(this.more, { name, placeholder, choices, texts, createsPages: false }, this.desk));
  }

  private text(name: string, placeholder: string): TextField {
    return this.add(textField(this.more, { name, placeholder }));
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.standOnSubject(lab);
  }

  /** Started from the page of a machine, it is most likely about something that runs on it. */
  private standOnSubject(lab: Lab | null): void {
    const hosts = (this.prefill.services ?? []).filter((path) =>
      MACHINES.includes(lab?.inventory.serviceAt(path)?.kind ?? ''),
    );
    if (hosts.length > 0) this.links['runsOn']?.fill(hosts.map(pageChoice));
  }

  protected override async submit(): Promise<Outcome> {
    const { desk } = this;
    const title = this.name.value();
    const draft = { kind: 'service' as const, title, properties: await this.properties(), sections: {} };
    const file = await createRecord(desk, draft);
    return () => openToWrite(desk, file);
  }

  private async properties(): Promise<Readonly<Record<string, string | readonly string[] | undefined>>> {
    const links: Record<string, readonly string[]> = {};
    for (const [key, field] of Object.entries(this.links)) links[key] = await field.links();
    const texts = Object.entries({ ...this.choices, ...this.texts }).map(
      ([key, field]) => [key, field.value()] as const,
    );
    const all: readonly (readonly [string, string | readonly string[]])[] = [
      ['kind', this.kind.names()[0] ?? ''],
      ...Object.entries(links),
      ['users', this.users.names()],
      ['owner', this.owner.names()[0] ?? ''],
      ...texts,
    ];
    return Object.fromEntries(all.filter(([, value]) => value.length > 0));
  }
}

const MACHINES: readonly string[] = ['host', 'vm'];

type Options = readonly [Option<string>, ...Option<string>[]];

const CRITICALITIES: Options = [
  { value: '', label: 'Not said' },
  { value: 'critical', label: 'Critical: the house stands still' },
  { value: 'high', label: 'High: the household notices' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
];

const ENVIRONMENTS: Options = [
  { value: '', label: 'Not said' },
  { value: 'production', label: 'Production: somebody relies on it' },
  { value: 'lab', label: 'Lab: it may break' },
];

const KINDS: readonly string[] = ['app', 'host', 'vm', 'container', 'database', 'storage', 'network', 'power'];

/** Ours, and what pages say besides. */
function kindsIn(lab: Lab | null): readonly string[] {
  const own = (lab?.inventory.services ?? []).map(({ kind }) => kind).filter((kind) => kind !== undefined);
  return [...new Set([...KINDS, 'external', ...own])];
}

function takenName(lab: Lab | null, title: string): string | null {
  const [taken] = lab?.inventory.names.find(title, 'service') ?? [];
  return taken === undefined ? null : `There is a page of that name: ${taken}. Give this one another name.`;
}

function backupJobChoices({ inventory }: Lab): readonly Choice[] {
  return inventory.backupJobs.map(({ path, title }) => ({ key: path, label: title, hint: 'backup job' }));
}

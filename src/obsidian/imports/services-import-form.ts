import { importCompose } from '../../importers/compose-importer';
import type { ImportedServices, ImportFile } from '../../importers/imported';
import type { Lab } from '../../inventory/lab';
import { proposeServices } from '../../proposals/propose-services';
import type { Desk } from '../desk';
import { ChipsField } from '../forms/chips-field';
import type { Choice } from '../forms/choice';
import { textField, type TextField } from '../forms/fields';
import { pageChoice, serviceChoices } from '../forms/pages-field';
import { linkTo } from '../link-to';
import { isTaken } from '../vault-places';
import { COMPOSE_ENDINGS } from './import-folder';
import { ImportForm, PASTED, type Reading, remarksInWords } from './import-form';

const NEW = 'new:';
const MOST_OFFERED = 6;
/** By Compose's own name, no stack is called like its file. */
const PLAIN_NAME = 'compose.yaml';

/** Compose files, and what their services run on, which no Compose file says. */
export class ServicesImportForm extends ImportForm {
  private readonly stack: TextField;
  private readonly runsOn: ChipsField;

  constructor(desk: Desk, paths: readonly string[] = []) {
    super(desk, {
      title: 'Import services',
      cta: 'Preview',
      endings: COMPOSE_ENDINGS,
      paste: 'services:\n  web:\n    image: ...',
      paths,
    });
    this.stack = this.add(
      textField(this.main, {
        name: 'Name of the stack',
        placeholder: 'media',
        help: 'For pasted text, or a compose.yaml whose folder is not known.',
        check: (text) => (/[/\\]/.test(text) ? 'A name cannot have / in it.' : null),
      }),
    );
    this.runsOn = this.add(
      new ChipsField(
        this.main,
        {
          name: 'Runs on',
          placeholder: 'Host or VM, or empty',
          most: 1,
          choices: () => this.hosts(),
          isReady: () => desk.lab() !== null,
          fresh: (text) => [{ key: NEW + text, label: text, mark: 'new page', offer: `A new page "${text}"` }],
          takesTyped: true,
        },
        desk,
      ),
    );
    this.offerHosts(desk.lab());
  }

  private hosts(): readonly Choice[] {
    const lab = this.desk.lab();
    return lab ? serviceChoices(lab) : [];
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.offerHosts(lab);
  }

  /** What most run on already. */
  private offerHosts(lab: Lab | null): void {
    const counts = new Map<string, number>();
    for (const { path } of lab?.inventory.services ?? []) {
      for (const host of lab?.inventory.linked(path, 'runsOn') ?? []) counts.set(host, (counts.get(host) ?? 0) + 1);
    }
    const hosts = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_OFFERED);
    this.runsOn.offer(hosts.map(([path]) => pageChoice(path)));
  }

  protected override pastedName(): string {
    return this.nameOf(PLAIN_NAME);
  }

  protected override nameOf(name: string): string {
    const isBare = /^(?:docker-|container-|podman-)?compose[^/\\]*$/i.test(name);
    const stack = this.stack.value();
    return isBare && stack !== '' ? `${stack}/${name}` : name;
  }

  /** A file that nobody has is not named; its name was only for the stack. */
  private withPasted({ services, remarks }: ImportedServices, files: readonly ImportFile[]): ImportedServices {
    const pasted = this.hasPasted() ? this.pastedName() : null;
    if (pasted === null || files.filter(({ name }) => name === pasted).length > 1) return { services, remarks };
    const named = <T extends { readonly file: string }>(one: T): T =>
      one.file === pasted ? { ...one, file: PASTED } : one;
    return { services: services.map(named), remarks: remarks.map(named) };
  }

  protected override async read(files: readonly ImportFile[], what: string): Promise<Reading> {
    const { desk } = this;
    const { app } = desk;
    const lab = await desk.freshLab();
    const imported = this.withPasted(importCompose(files), files);
    if (imported.services.length === 0) return remarksInWords(imported.remarks, 'There are no services to import.');
    const [host] = this.runsOn.chosen();
    const home = host ? (host.key.startsWith(NEW) ? host.label : linkTo(app, host.key)) : null;
    const proposals = proposeServices(imported, home, lab, desk.settings(), (path) => isTaken(app.vault, path));
    return {
      title: 'Import services',
      what: `services from ${what}`,
      proposals,
      empty: 'Your pages say all of this already, so there is nothing to write.',
    };
  }
}

import { counted } from '../../dates';
import type { Desk } from '../desk';
import { ChipsField } from '../forms/chips-field';
import type { Choice } from '../forms/choice';
import { filesIn, hasEnding } from './import-folder';

const MOST_OFFERED = 6;
const ALL = 'all:';

/** Files of the vault, by parts of their names; those of the import folder can be tapped, one by one or all at once. */
export class VaultFilesField extends ChipsField {
  private arrived: readonly string[] = [];
  private readonly given: readonly string[];

  /** @param given paths that are chosen already */
  constructor(
    parent: HTMLElement,
    private readonly desk: Desk,
    private readonly endings: readonly string[],
    given: readonly string[],
  ) {
    const known = desk.app.vault.getFiles().map((file) => file.path);
    const paths = known.filter((path) => hasEnding(path, endings));
    super(
      parent,
      {
        name: 'Files of this vault',
        placeholder: 'Part of the name',
        value: given.length > MOST_OFFERED ? [allChoice(given, 'new')] : given.map(pathChoice),
        choices: () => [...new Set([...this.arrived, ...given, ...paths])].map(pathChoice),
      },
      desk,
    );
    this.given = given;
    void this.lookAtFolder().catch(() => undefined);
  }

  /** Of files that the app does not show it is the disk that knows. */
  private async lookAtFolder(): Promise<void> {
    const { app } = this.desk;
    const { importFolder } = this.desk.settings();
    this.arrived = (await filesIn(app, importFolder, this.endings)).map(({ path }) => path);
    const all = this.arrived.length > 1 ? [allChoice(this.arrived, `in ${importFolder}`)] : [];
    this.offer([...all, ...this.arrived.slice(0, MOST_OFFERED).map(pathChoice)]);
  }

  paths(): readonly string[] {
    const chosen = this.chosen().flatMap(({ key }) => {
      if (!key.startsWith(ALL)) return [key];
      return key === `${ALL}new` ? this.given : this.arrived;
    });
    return [...new Set(chosen)];
  }
}

function pathChoice(path: string): Choice {
  return { key: path, label: path };
}

function allChoice(paths: readonly string[], which: string): Choice {
  const words = counted(paths.length, `${which === 'new' ? 'new ' : ''}file`);
  return { key: `${ALL}${which}`, label: which === 'new' ? `All ${words}` : `All ${words} ${which}` };
}

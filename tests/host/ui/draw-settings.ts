/** Draws settings from their definitions, as the app does since 1.13. */
import type { SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { drawControl } from './draw-control';
import { Setting, SettingGroup } from './setting';
import type { SettingTab } from './setting-tab';

/** What is drawn, and how it is looked at again when what it depends on has changed. */
export interface DrawnSetting {
  refresh(): void;
}

type Condition = boolean | (() => boolean) | undefined;

export function isSo(condition: Condition, unsaid: boolean): boolean {
  if (condition === undefined) return unsaid;
  return typeof condition === 'function' ? condition() : condition;
}

/** Rows that stand alone come in a group of their own, up to the next group. */
export function drawSettings(tab: SettingTab, items: readonly SettingDefinitionItem[]): readonly DrawnSetting[] {
  const drawn: DrawnSetting[] = [];
  let loose: SettingGroup | null = null;
  for (const item of items) {
    if (!('type' in item)) {
      loose ??= new SettingGroup(tab.containerEl);
      drawn.push(drawRow(tab, loose, item));
    } else {
      loose = null;
      drawn.push(...drawGroup(tab, item));
    }
  }
  return drawn;
}

function drawGroup(tab: SettingTab, item: Extract<SettingDefinitionItem, { type: string }>): readonly DrawnSetting[] {
  if (item.type === 'page') throw new Error('The test host does not draw pages of settings');
  const group = new SettingGroup(tab.containerEl);
  if (item.heading !== undefined) group.setHeading(item.heading);
  if (item.cls !== undefined) group.addClass(item.cls);
  if (item.extraButtons || item.search) throw new Error('The test host draws groups of settings without extras');
  const rows = (item.items ?? []).map((row) => {
    if ('type' in row) throw new Error('The test host does not draw pages of settings');
    return drawRow(tab, group, row);
  });
  return [...rows, { refresh: () => group.groupEl.toggle(isSo(item.visible, true)) }];
}

function drawRow(tab: SettingTab, group: SettingGroup, item: SettingDefinition): DrawnSetting {
  const row = new Setting(group.listEl).setName(item.name);
  if (item.desc !== undefined) row.setDesc(item.desc);
  if (item.control) drawControl(tab, row, item.control);
  if (item.action) row.settingEl.addEventListener('click', () => item.action(row.settingEl, 0));
  if (item.render) item.render(row as never, group as never);
  return {
    refresh() {
      row.settingEl.toggle(isSo(item.visible, true));
      const disabled = item.control?.disabled ?? ('disabled' in item ? item.disabled : undefined);
      row.setDisabled(isSo(disabled, false));
    },
  };
}

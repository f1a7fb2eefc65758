/**
 * What `import ... from 'obsidian'` gives in tests: the names that the plugin uses, and no others, so that a new one is
 * looked at before it is trusted.
 */
import './dom';

export { App } from './app';
export { BasesView, NullValue } from './bases';
export { MarkdownRenderChild } from './code-blocks';
export { Component } from './component';
export { debounce } from './debounce';
export { Editor } from './editor';
export { Events } from './events';
export { FileManager } from './file-manager';
export { FileView, TextFileView } from './file-view';
export { TAbstractFile, TFile, TFolder } from './files';
export { Keymap, Scope } from './keymap';
export { MarkdownRenderer } from './markdown-renderer';
export { MarkdownView } from './markdown-view';
export { MetadataCache } from './metadata-cache';
export { normalizePath } from './normalize-path';
export { Platform } from './platform';
export { Plugin } from './plugin';
export {
  AbstractTextComponent,
  BaseComponent,
  ButtonComponent,
  DropdownComponent,
  ExtraButtonComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
} from './ui/components';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { prepareFuzzySearch, renderResults } from './ui/fuzzy-search';
export { getIcon, getIconIds, setIcon } from './ui/icons';
export { AbstractInputSuggest, PopoverSuggest } from './ui/input-suggest';
export { Menu, MenuItem } from './ui/menu';
export { Modal } from './ui/modal';
export { Notice, said } from './ui/notice';
export { PluginSettingTab, SettingTab } from './ui/setting-tab';
export { Setting, SettingGroup } from './ui/setting';
export { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
export { setTooltip } from './ui/tooltip';
export { Vault } from './vault';
export { ItemView, View } from './view';
export { Workspace } from './workspace';
export { WorkspaceLeaf } from './workspace-leaf';

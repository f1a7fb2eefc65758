/** The buttons in the corner of the picture, as the app's canvas has them. */
import { setIcon, setTooltip } from 'obsidian';
import { ZOOM_STEP } from './canvas-keys';

export interface Zoomable {
  zoomBy(factor: number): void;
  fit(): void;
}

export function drawControls(parent: HTMLElement, picture: Zoomable): HTMLElement {
  const group = parent.createDiv('homelab-graph-controls');
  drawControl(group, 'plus', 'Zoom in', () => picture.zoomBy(ZOOM_STEP));
  drawControl(group, 'maximize', 'Zoom to fit', () => picture.fit());
  drawControl(group, 'minus', 'Zoom out', () => picture.zoomBy(1 / ZOOM_STEP));
  return group;
}

function drawControl(group: HTMLElement, icon: string, words: string, press: () => void): void {
  const button = group.createEl('button', { cls: ['clickable-icon', 'homelab-graph-control'], type: 'button' });
  setIcon(button, icon);
  setTooltip(button, words, { placement: 'left' });
  button.addEventListener('click', press);
}

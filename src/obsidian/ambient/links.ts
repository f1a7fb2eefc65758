import type { ObsidianProtocolData } from 'obsidian';
import { readLinks } from '../../notes/wikilink';
import { plainLine } from '../../render/markdown';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openIncidentForm } from '../new-commands';
import { addTimelineLine } from '../steps/add-to-incident-timeline';

/** What a link can fill in at most: it comes from anywhere, a web page too. */
const MOST_LETTERS = 300;
const MOST_SERVICES = 10;

/**
 * `obsidian://homelab-ops-incident?service=...&title=...&text=...` and `obsidian://homelab-ops-log?text=...`, as an alert or a
 * shortcut on a home screen carries them. They open a form with that filled in, and write nothing.
 */
export function registerLinks(desk: Desk): void {
  const { plugin, app } = desk;
  const onLink = (action: string, open: (words: ObsidianProtocolData) => void | Promise<void>): void => {
    plugin.registerObsidianProtocolHandler(action, (words) => {
      app.workspace.onLayoutReady(() => {
        // A page that opens one link after another gets one form, and what is typed in it stays.
        if (activeDocument.querySelector('.homelab-form')) return;
        void attempt('The link was not opened', async () => open(words));
      });
    });
  };
  onLink('homelab-ops-incident', (words) => {
    const services = readLinks(lineOf(words['service'])).map((link) => link.target);
    openIncidentForm(desk, {
      services: services.slice(0, MOST_SERVICES),
      title: lineOf(words['title']),
      text: lineOf(words['text']),
    });
  });
  onLink('homelab-ops-log', (words) => addTimelineLine(desk, lineOf(words['text'])));
}

/** One line: a link must not bring a heading, a property or a second entry into a note. */
function lineOf(words: string | undefined): string {
  return words === undefined || words === 'true' ? '' : plainLine(words.slice(0, MOST_LETTERS));
}

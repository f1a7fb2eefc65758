import { Notice, type ObsidianProtocolData } from 'obsidian';
import { readLinks } from '../../notes/wikilink';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { wordsOf } from '../forms/prefill';
import { openIncidentForm } from '../new-commands';
import { addTimelineLine } from '../steps/add-to-incident-timeline';

/** What a link can fill in at most: it comes from anywhere, a web page too. */
const MOST_LETTERS = 300;
const MOST_SERVICES = 10;

const NOT_NOW = 'A link was not opened, because a form is open. Finish or close the form, then open the link again.';

/**
 * `obsidian://homelab-ops-incident?service=...&title=...&text=...` and `obsidian://homelab-ops-log?text=...`, as an alert or a
 * shortcut on a home screen carries them. They open a form with that filled in, and write nothing.
 */
export function registerLinks(desk: Desk): void {
  const { plugin, app } = desk;
  let notice: Notice | null = null;
  plugin.register(() => notice?.hide());
  const onLink = (action: string, open: (words: ObsidianProtocolData) => void | Promise<void>): void => {
    plugin.registerObsidianProtocolHandler(action, (words) => {
      app.workspace.onLayoutReady(() => {
        // A page that opens one link after another gets one form and one notice, and what is typed stays.
        if (activeDocument.querySelector('.homelab-form')) {
          notice?.hide();
          notice = new Notice(NOT_NOW);
          return;
        }
        void attempt('The link was not opened', async () => open(words));
      });
    });
  };
  onLink('homelab-ops-incident', (words) => {
    const services = readLinks(lineOf(words['service'])).map((link) => lineOf(link.target));
    openIncidentForm(desk, {
      services: services.slice(0, MOST_SERVICES),
      title: lineOf(words['title']),
      text: lineOf(words['text']),
    });
  });
  onLink('homelab-ops-log', (words) => addTimelineLine(desk, lineOf(words['text'])));
}

/** One line: a link must not bring a heading, a property, a second entry or code into a note. */
function lineOf(words: string | undefined): string {
  return words === undefined || words === 'true' ? '' : wordsOf({ text: words.slice(0, MOST_LETTERS) });
}

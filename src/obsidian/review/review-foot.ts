import { counted } from '../../dates';
import { type Offer, offersOf } from '../../report/offers';
import { unfilledOf } from '../../report/unfilled';
import type { Survey } from '../../survey';
import { fillInProperties } from '../adopt/fill-in-command';
import { wordButton } from '../graph/graph-button';
import type { ReviewActions, ReviewShown } from './review-actions';

/** Below what was found: what could be filled in, what is accepted, and what one could begin with. Nothing of it is held against anybody. */
export class ReviewFoot {
  private readonly el: HTMLElement;
  private drawn = '';
  private known: { readonly survey: Survey; readonly said: Said } | null = null;

  constructor(
    parent: HTMLElement,
    private readonly actions: ReviewActions,
  ) {
    this.el = parent.createDiv('homelab-review-foot');
  }

  show({ survey, state }: ReviewShown): void {
    // What it takes to say this is far more than to draw it, and one types into the search.
    if (this.known?.survey !== survey) this.known = { survey, said: saidOf(survey) };
    const { properties, pages, offers, ...said } = this.known.said;
    const accepted = state.accepted ? 0 : said.accepted;
    const key = JSON.stringify([properties, pages, accepted, offers]);
    if (key === this.drawn) return;
    this.drawn = key;
    this.el.empty();
    this.drawUnfilled(properties, pages);
    this.drawAccepted(accepted);
    this.drawOffers(offers);
  }

  private drawUnfilled(properties: number, pages: number): void {
    if (properties === 0) return;
    const line = this.el.createDiv('homelab-review-line');
    const text = `Not filled in yet: ${counted(properties, 'property', 'properties')} on ${counted(pages, 'page')}.`;
    line.createSpan({ text });
    wordButton(line, 'Fill in properties', () => fillInProperties(this.actions.desk));
  }

  private drawAccepted(accepted: number): void {
    if (accepted === 0) return;
    const line = this.el.createDiv('homelab-review-line');
    line.createSpan({ text: `${counted(accepted, 'risk is', 'risks are')} accepted.` });
    wordButton(line, 'Show accepted risks', () => this.actions.keep({ accepted: true }));
  }

  private drawOffers(offers: readonly Offer[]): void {
    if (offers.length === 0) return;
    const part = this.el.createEl('details', 'homelab-review-offers');
    part.createEl('summary', { text: `Ready for more? ${counted(offers.length, 'practice')} you could begin` });
    const list = part.createEl('ul');
    for (const { question, how, notes } of offers) {
      const item = list.createEl('li');
      item.createEl('strong', { text: question });
      item.appendText(` ${how} `);
      item.createSpan({ cls: 'homelab-review-why', text: `For ${counted(notes, 'note')}.` });
    }
  }
}

interface Said {
  readonly properties: number;
  readonly pages: number;
  readonly accepted: number;
  readonly offers: readonly Offer[];
}

function saidOf(survey: Survey): Said {
  const unfilled = unfilledOf(survey.lab.inventory, survey.settings);
  return {
    properties: unfilled.reduce((sum, { missing }) => sum + missing.length, 0),
    pages: unfilled.length,
    accepted: survey.findings.filter((finding) => finding.accepted).length,
    offers: offersOf(survey),
  };
}

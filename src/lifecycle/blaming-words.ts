/** Words that make a person, or hindsight, the cause, and what to ask instead. */

interface Rule {
  readonly words: RegExp;
  readonly hint: string;
  /** The one section in which such words are the subject. */
  readonly unlessIn?: string;
}

const HUMAN_SLIP =
  "(?:forgot|neglected|overlooked|did(?: not|n['’]t) bother|messed up|screwed up|was careless|were careless|should have known)";

const RULES: readonly Rule[] = [
  {
    // A program may break or fail to start: with those verbs only a pronoun is surely a person.
    words: new RegExp(
      `\\b(?:(?:I|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Yy]ou) (?:\\w+ly |just |again |also )?(?:${HUMAN_SLIP}|broke|failed to)|\\p{Lu}[\\p{L}]+ (?:just |again |also )?${HUMAN_SLIP})`,
      'u',
    ),
    hint: 'This makes a person the cause. What made the slip possible, and what would have caught it?',
  },
  {
    words:
      /\b(?:careless(?:ly|ness)?|stupid(?:ly|ity)?|sloppy|sloppily|sloppiness|laz(?:y|ily|iness)(?![ -]?load)|negligen(?:t|tly|ce)|incompeten(?:t|tly|ce)|idiot(?:ic)?)\b/iu,
    hint: 'This judges a character. Describe what was done and what could be seen at that time.',
  },
  {
    words: /\b(?:(?:should|could|would)(?: not|n['’]t)?(?: have|['’]ve)|if only|(?:was|were) supposed to)\b/iu,
    hint: 'This tells what did not happen. Say what did happen, and why it made sense at that time.',
    unlessIn: 'where we got lucky',
  },
  {
    words: /\b(?:(?:human|user|operator) error|(?:my|your|his|her|our|their|\p{L}+['’]s) fault|to blame)\b/iu,
    hint: 'A person is never the root cause. What allowed one slip to have this effect?',
  },
  {
    words:
      /\b(?:obviously|clearly|simply|(?:everyone|everybody) knows|just(?! (?:after|before|as|in time|now|over|under|above|below|about|enough|like|then|when|\d)))\b/iu,
    hint: 'It is plain only afterwards. Say what could be seen at that time.',
  },
  {
    words:
      /\b(?:be more careful|be careful|pay (?:more |better |closer )?attention|remember to|double[- ]check next time|try harder)\b/iu,
    hint: 'Good intentions wear off. What change to the lab would make this hard to do again?',
  },
];

/** What blames in a line, the first of each sort. Quotes, code, links and addresses are others’ words. */
export function blamingWords(line: string, section: string): readonly { excerpt: string; hint: string }[] {
  const own = line
    .replace(/(`+)[^`]*\1/g, ' ')
    .replace(/%%.*?%%|<!--.*?-->/g, ' ')
    .replace(/!?\[\[[^[\]]*\]\]|\]\([^)]*\)|\b[a-z]+:\/\/\S+/gi, ' ')
    .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(^|\s)'[^']*'(?=[\s.,;:!?)]|$)/g, '$1 ');
  return RULES.flatMap(({ words, hint, unlessIn }) => {
    const found = section === unlessIn ? null : words.exec(own);
    return found ? [{ excerpt: found[0].trim(), hint }] : [];
  });
}

import { keyText, scalarText } from '../notes/yaml-scalar';
import { spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';
import { notePath } from './note-name';
import { typeValue } from './type-value';

/** The properties that are enough to work out what falls with what, and whom to tell. */
const FIRST_PROPERTIES = ['runsOn', 'dependsOn', 'users'];

/** A first service page, as an example that can stay: the one thing that every home has. */
export function starterService(settings: Settings): { readonly path: string; readonly text: string } {
  const named = (key: string): string => keyText(spelledProperty(null, 'service', key, settings));
  const type = [settings.typeProperty, typeValue('service', settings)] as const;
  const properties = [
    `${keyText(type[0])}: ${scalarText(type[1], 'plain', false)}`,
    `${named('kind')}: network`,
    ...FIRST_PROPERTIES.map((key) => `${named(key)}:`),
  ];
  return {
    path: notePath(settings.servicesFolder, 'Router', () => false),
    text: ['---', ...properties, '---', BODY].join('\n'),
  };
}

const BODY = `The box that connects the house to the internet.

\`\`\`homelab-ops
view: service
\`\`\`

%% A page to begin with. Change it, or delete it. The properties above are enough for a start: what it runs on, what it depends on, and who uses it. Write the names of other pages as links: [[Name of the page]]. %%

## When it does not work

1. Look at its lights: does it have power, and a line?
2. Unplug it, count to thirty, plug it in again, and wait five minutes.
3. Still nothing: call the provider. The number is on the bill.
`;

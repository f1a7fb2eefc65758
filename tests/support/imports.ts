/** Compose files in lines, as tests write them, and what an importer says of them in lines that a test can show. */
import { importCompose } from '../../src/importers/compose-importer';
import type { ImportedService, ImportedServices, ImportFile } from '../../src/importers/imported';

/** `compose({ 'media/compose.yaml': ['services:', '  web: {image: nginx}'] })` */
export function compose(files: Readonly<Record<string, string | readonly string[]>>): ImportedServices {
  return importCompose(filesOf(files));
}

export function filesOf(files: Readonly<Record<string, string | readonly string[]>>): readonly ImportFile[] {
  return Object.entries(files).map(([name, text]) => ({
    name,
    text: typeof text === 'string' ? text : text.map((line) => `${line}\n`).join(''),
  }));
}

/** The one service of a file with these lines below its name. */
export function service(...lines: readonly string[]): ImportedService {
  const [only] = compose({
    'media/compose.yaml': ['services:', '  web:', ...lines.map((line) => `    ${line}`)],
  }).services;
  if (!only) throw new RangeError('There is no service');
  return only;
}

/** `media/web > media/db by depends_on`, with `?` behind a guess. */
export function linksIn({ services }: ImportedServices): readonly string[] {
  return services.flatMap((one) =>
    one.dependsOn.map(
      (link) => `${one.stack}/${one.name} > ${link.stack}/${link.name} by ${link.by}${link.isGuess ? '?' : ''}`,
    ),
  );
}

/** `media/web` for each. */
export function namesIn({ services }: ImportedServices): readonly string[] {
  return services.map((one) => `${one.stack}/${one.name}`);
}

/** `secret services.web.environment.TOKEN: It ...` */
export function remarksIn({ remarks }: ImportedServices): readonly string[] {
  return remarks.map(({ kind, place, message }) => `${kind} ${place}: ${message}`);
}

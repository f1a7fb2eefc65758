import { hasVariable, withDefaults } from './plain-value';

/** `registry:5000/team/app:1.2`, as far as an image can be written. */
const IMAGE = /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?$/;

/**
 * An image without its digest, and without a tag that only the machine knows, be it that the file has a default for it: what is in use
 * stands in an `.env`. Null where no image is named, or somebody signs in.
 */
export function plainImage(written: string): string | null {
  const { name, isSignIn } = partsOf(written);
  if (isSignIn) return null;
  const image = name.replace(new RegExp(`:[^/]*[$${DEFAULT}][^/]*$|:$`), '').replaceAll(DEFAULT, '');
  return !hasVariable(image) && image.length <= 250 && IMAGE.test(image) ? image : null;
}

/** `me:password@registry.lan/app`: behind an `@` only a digest can stand. */
export function hasSignInOfImage(written: string): boolean {
  return partsOf(written).isSignIn;
}

/** Stands around what is a default only. */
const DEFAULT = '\u0001';
const DIGEST = /^(?:(?:sha\d+:[\da-f]*|[a-z\d]+:[\da-f]{16,})?(?:\$\{\w+\}|\$\w+)?)$/i;

/** `name` has its defaults marked. */
function partsOf(written: string): { readonly name: string; readonly isSignIn: boolean } {
  const marked = withDefaults(written.trim().replaceAll(DEFAULT, ''), DEFAULT);
  const at = marked.indexOf('@');
  if (at < 0) return { name: marked, isSignIn: false };
  return { name: closed(marked.slice(0, at)), isSignIn: !DIGEST.test(marked.slice(at + 1).replaceAll(DEFAULT, '')) };
}

/** What a cut left open: a mark that would close behind the cut closes at it. */
function closed(name: string): string {
  if (name.split(DEFAULT).length % 2 === 1) return name;
  return name.endsWith(DEFAULT) ? name.slice(0, -DEFAULT.length) : `${name}${DEFAULT}`;
}

/** Images that are a database and nothing else, by the last part of their name. */
const DATABASES: ReadonlySet<string> = new Set([
  'arangodb',
  'cassandra',
  'clickhouse',
  'clickhouse-server',
  'cockroach',
  'couchdb',
  'dragonfly',
  'elasticsearch',
  'influxdb',
  'keydb',
  'mariadb',
  'mongo',
  'mongodb',
  'mongodb-community-server',
  'mysql',
  'mysql-server',
  'neo4j',
  'opensearch',
  'percona',
  'percona-server',
  'pgvecto-rs',
  'pgvector',
  'postgis',
  'postgres',
  'postgresql',
  'questdb',
  'redis',
  'redis-stack',
  'redis-stack-server',
  'rethinkdb',
  'scylla',
  'surrealdb',
  'timescaledb',
  'timescaledb-ha',
  'valkey',
  'victoria-metrics',
]);

/** The kind of service, only where the image leaves no doubt. */
export function kindOfImage(image: string): string | undefined {
  const path = image.replace(/:[^/]*$/, '').toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);
  return DATABASES.has(name) || path.endsWith('mssql/server') ? 'database' : undefined;
}

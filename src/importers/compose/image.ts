import { hasVariable, withDefaults } from './plain-value';

/** `registry:5000/team/app:1.2`, as far as an image can be written. */
const IMAGE = /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?$/;

/** An image without its digest and without a tag that only the machine knows; null where no image is named. */
export function plainImage(written: string): string | null {
  const image = withDefaults(written.trim())
    .replace(/@.*$/, '')
    .replace(/:[^/]*\$[^/]*$/, '');
  return !hasVariable(image) && image.length <= 250 && IMAGE.test(image) ? image : null;
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

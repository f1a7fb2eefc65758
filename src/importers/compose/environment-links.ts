/** Siblings that a service names only in its environment: a guess, and nothing of the value is kept. */
import { type Pair, withDefaults } from './plain-value';
import { isSecretName, placeWords } from './secrets';

export interface GuessedLink {
  /** The sibling's key. */
  readonly name: string;
  readonly why: string;
}

/** `siblingAt`: the key of the service that the stack's services reach by a name in lower case. */
export function guessedLinks(
  environment: readonly Pair[],
  siblingAt: (host: string) => string | undefined,
): readonly GuessedLink[] {
  const found = new Map<string, GuessedLink>();
  for (const { name, value } of environment) {
    for (const host of hostsIn(name, withDefaults(value))) {
      const sibling = siblingAt(host.toLowerCase());
      if (sibling === undefined || found.has(sibling)) continue;
      found.set(sibling, { name: sibling, why: `Only ${placeWords(name)} in its environment names it.` });
    }
  }
  return [...found.values()];
}

/** Whom it lets in, or what it is called itself: it runs without these. */
const OTHER_WAY =
  /(?:^|_)(?:NO_PROXY|ALLOWED|TRUSTED|VIRTUAL|LETSENCRYPT|CORS|ORIGINS?|WHITELIST|ALLOWLIST|FORWARDED)(?:_|$)/;
/** `DBHOST` and `REDIS_HOST` name a machine, and so does `ES_NODES`. */
const HOST_WORD =
  /(?:HOST|HOSTS|HOSTNAME|SERVER|SERVERS|ADDR|ADDRESS|ENDPOINT|ENDPOINTS|URL|URLS|URI|DSN|BROKER|BROKERS|UPSTREAM|BACKEND|NODES|TARGET|TARGETS|PROXY)$/;
/** What these hold is called like the service often enough: `MYSQL_DATABASE: bookstack`. */
const OTHER_NAME =
  /(?:^|_)(?:DATABASE|DB|DBNAME|DB_NAME|NAME|USER|USERNAME|LOGIN|SCHEMA|PREFIX|BUCKET|VHOST)$|DATABASE(?:_NAME)?$/;

function hostsIn(written: string, value: string): readonly string[] {
  const name = written.toUpperCase().replace(/[^A-Z\d]+/g, '_');
  if (OTHER_WAY.test(name)) return [];
  const inAddresses = [...value.matchAll(/:\/\/([^\s/?#]*)/g)].flatMap(([, authority = '']) =>
    authority
      .slice(authority.lastIndexOf('@') + 1)
      .split(',')
      .map(withoutPort),
  );
  if (inAddresses.length > 0) return inAddresses;
  const inParts = [
    ...value.matchAll(/@tcp\(([^)\s:]+)/g),
    ...value.matchAll(/(?:^|[\s;])(?:host|server|data source)=(?:tcp:)?([\w.-]+)/gi),
  ].map(([, host = '']) => host);
  const isHost = HOST_WORD.test(name);
  if (!isHost && (OTHER_NAME.test(name) || isSecretName(written))) return inParts;
  return [...inParts, ...value.split(/[,;\s]+/).flatMap((part) => bareHost(part, isHost))];
}

/** `redis` is a machine only where the variable's name says so (`CACHE_DRIVER: redis` is none), `redis:6379` anywhere. */
function bareHost(part: string, isHost: boolean): readonly string[] {
  const [, host, port] = /^([\w.-]+)(:\d{2,5})?(?:\/.*)?$/.exec(part) ?? [];
  return host !== undefined && (isHost || port !== undefined) ? [host] : [];
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

/** What secrets look like, as their makers write them. All of our own; each with one group: the secret itself. */

export interface SecretPattern {
  /** What it is, as a report says it: `a GitHub token`. */
  readonly kind: string;
  readonly pattern: RegExp;
  /** How mixed its characters must be at least, in bits each; a word of a language has about 3. Missing: its form is enough. */
  readonly floor?: number;
}

/** The more particular ones first: of a place in a line, the first that fits is told. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { kind: 'a private key', pattern: /(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----)/g },
  { kind: 'an age key', pattern: /\b(AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})\b/g },
  { kind: 'a WireGuard key', pattern: /\b(?:PrivateKey|PresharedKey)\s*=\s*([A-Za-z0-9+/]{43}=)/gi, floor: 3.5 },
  { kind: 'an AWS key', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g, floor: 3 },
  { kind: 'a Backblaze key', pattern: /\b(K00\d[A-Za-z0-9+/]{27})(?![A-Za-z0-9+/])/g, floor: 3.5 },
  { kind: 'a Google key', pattern: /\b(AIza[\w-]{35})(?![\w-])/g, floor: 3 },
  { kind: 'a GitHub token', pattern: /\b(gh[opsur]_[A-Za-z0-9]{36,}|github_pat_\w{60,})\b/g, floor: 3 },
  { kind: 'a GitLab token', pattern: /\b(gl(?:pat|dt|rt|ptt|soat|cbt|agent|ft)-[\w-]{20,})/g, floor: 3 },
  { kind: 'a Slack token', pattern: /\b(xox[abeprs]-[\w-]{20,})/g, floor: 3 },
  { kind: 'a Slack address', pattern: /hooks\.slack\.com\/services\/(T\w{5,}\/B\w{5,}\/\w{16,})/g, floor: 3 },
  { kind: 'a Discord address', pattern: /discord(?:app)?\.com\/api\/webhooks\/(\d{15,}\/[\w-]{40,})/g, floor: 3 },
  { kind: 'a Telegram token', pattern: /\b(\d{8,12}:AA[\w-]{33})(?![\w-])/g, floor: 3.5 },
  { kind: 'an npm token', pattern: /\b(npm_[A-Za-z0-9]{36})\b/g, floor: 3 },
  { kind: 'a PyPI token', pattern: /\b(pypi-AgEI[\w-]{40,})/g, floor: 3.5 },
  { kind: 'a Docker token', pattern: /\b(dckr_(?:pat|oat)_[\w-]{20,})/g, floor: 3 },
  { kind: 'a DigitalOcean token', pattern: /\b(do[opr]_v1_[a-f0-9]{64})\b/g, floor: 3 },
  { kind: 'a Grafana token', pattern: /\b(gl(?:sa|c)_[\w+/=]{32,})/g, floor: 3 },
  { kind: 'a Vault token', pattern: /\b(hv[bsr]\.[\w-]{24,})/g, floor: 3.5 },
  { kind: 'an Anthropic key', pattern: /\b(sk-ant-[\w-]{30,})/g, floor: 3.5 },
  { kind: 'an OpenAI key', pattern: /\b(sk-(?:proj-|svcacct-)?(?=[\w-]*\d)[A-Za-z0-9_-]{32,})/g, floor: 3.5 },
  { kind: 'a SendGrid key', pattern: /\b(SG\.[\w-]{16,}\.[\w-]{32,})/g, floor: 3.5 },
  { kind: 'a Stripe key', pattern: /\b([rs]k_(?:live|test)_[A-Za-z0-9]{16,})\b/g, floor: 3 },
  { kind: 'a Tailscale key', pattern: /\b(tskey-(?:auth|api|client|scim|webhook)-\w+-\w{16,})/g, floor: 3 },
  { kind: 'a Cloudflare token', pattern: /\bcloudflared\b[^\n]*?\b(eyJ[A-Za-z0-9+/=_-]{60,})/g, floor: 3.5 },
  { kind: 'an ntfy token', pattern: /\b(tk_[a-z0-9]{29})\b/g, floor: 3 },
  { kind: 'a Healthchecks key', pattern: /\b(hc[rw]_[A-Za-z0-9]{28,})\b/g, floor: 3 },
  { kind: 'a Matrix token', pattern: /\b(syt_[A-Za-z0-9+/=]+_[A-Za-z]{20}_\w{6})\b/g, floor: 3 },
  { kind: 'a Proxmox token', pattern: /\bPVEAPIToken=[\w.@!-]+=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g },
  { kind: 'a signed token', pattern: /\b(eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g, floor: 3.5 },
  {
    kind: 'the hash of a password',
    pattern: /(\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:[156]|y|apr1|argon2(?:id?|d))\$[^\s'"`|]{24,})/g,
  },
  {
    kind: 'a sign-in in a header',
    pattern: /\bAuthorization["']?\s*[:=]\s*["']?(?:Bearer|Basic|Token)\s+([\w.~+/=-]{16,})/gi,
    floor: 3,
  },
  { kind: 'a sign-in in an address', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/@]{4,})@[\w[]/gi, floor: 2 },
  {
    kind: 'a sign-in in a command',
    pattern: /\bcurl\b[^\n]*?\s(?:-u|--user)[\s=]+["']?[^\s:"']+:([^\s"']{4,})/g,
    floor: 2,
  },
  { kind: 'a password in a command', pattern: /\bsshpass\s+-p\s*["']?([^\s"']{4,})/g, floor: 2 },
  {
    kind: 'the key of a wireless network',
    pattern:
      /\b(?:psk|wpa_passphrase|wpa[ _-]?key|(?:wi-?fi|wlan)[ _-]?(?:password|passwort|key))["*_`]*\s*[:=|][\s"*_`]*([^\s"`|]{8,63})/gi,
    floor: 2.5,
  },
  {
    kind: 'an SNMP community',
    pattern:
      /\b(?:snmp[ _-]?community|r[ow]community6?)["*_`]*(?:\s*[:=|]\s*|\s+)[\s"*_`]*((?!public\b|private\b)[^\s"`|:=]{5,})/gi,
    floor: 2.5,
  },
];

/** A value behind a word that names a secret. Two groups: the name, and the value. */
export const NAMED_SECRET =
  /([\p{L}\d_.-]{0,40}(?:passw(?:or[dt]|d)|passphrase|kennwort|passcode|secret|token|credentials?|(?:api|access|private|secret|encryption|auth)[ _-]?key)[\p{L}\d_.-]{0,40})["'*_`]*(?:\s+(?:for|of|f[üu]r|von|vom|to)(?:\s+[\p{L}\d_.-]{1,30}){1,3}?)?\s*(?::=|[:=|]|\s(?:is|ist|lautet)\s)[\s"'*_`]*([^\s"'`|]{8,150})/giu;

/** What a text must hold for any of these to fit: one look at a note instead of one for each of its lines. */
export const MAY_HOLD_SECRET = new RegExp(
  [
    'PRIVATE KEY|SECRET-KEY|(?:Private|Preshared)Key|A[KS]IA[A-Z2-7]|K00\\d|AIza|gh[opsur]_|github_pat_|gl\\w+[-_]|xox[a-z]-',
    'hooks\\.slack|webhooks|:AA|npm_|pypi-|dckr_|do[opr]_v1|hv[bsr]\\.|sk[-_]|rk_|SG\\.|tskey-|eyJ|tk_|hc[rw]_|syt_|PVEAPIToken',
    '\\$(?:2[aby]|[156y]|apr1|argon2)|Authorization|://[^\\s/]*@|curl\\b|sshpass|psk|wpa|wi-?fi|wlan|community',
    'passw|passphrase|kennwort|passcode|secret|token|credential|(?:api|access|private|secret|encryption|auth)[ _-]?key',
  ].join('|'),
  'i',
);

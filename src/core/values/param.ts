/** A value that a runbook's commands wait for, as its front matter declares it. */
export interface Param {
  name: string;
  label?: string;
  from: readonly string[];
  type: 'k8s-name' | 'host' | 'ip' | 'path' | 'int' | 'enum' | 'duration' | 'url' | 'text';
  pattern?: string;
  options?: readonly string[];
  default?: string;
  required: boolean;
  example?: string;
  secret: boolean;
}

/** The longest value there may be. */
const MOST = 1000;

/** Line breaks and other controls, characters that turn text around or cannot be seen, lone surrogates. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f]/u;

/**
 * Why a value cannot be what its param declares, in words for who typed it; undefined where it can.
 * Never where it lands: that is for `quote.ts`.
 */
export function problemOf(value: string, param: Param): string | undefined {
  if (value.length > MOST) return `At most ${MOST.toLocaleString('en-GB')} characters`;
  if (UNSEEN.test(value)) return 'No line breaks, and no characters that cannot be seen';
  if (value.startsWith('-')) return 'It may not begin with "-"';
  return wrongType(value, param) ?? wrongPattern(value, param);
}

function wrongType(value: string, { type, options = [], example }: Param): string | undefined {
  if (type === 'enum') return options.includes(value) ? undefined : `One of: ${options.join(', ')}`;
  if (FITS[type](value)) return undefined;
  const [words, shown] = WORDS[type];
  return `${words}, for example ${example && FITS[type](example) ? example : shown}`;
}

/** An expression that cannot be read lets nothing through; the check reports it. */
function wrongPattern(value: string, { pattern, example }: Param): string | undefined {
  if (pattern === undefined || patternOf(pattern)?.test(value)) return undefined;
  return example ? `Another form, for example ${example}` : `It must match ${pattern}`;
}

/** The regular expression of a `pattern`, which a value must match as a whole; undefined if it is none. */
export function patternOf(pattern: string): RegExp | undefined {
  try {
    // By itself first: `)(` would be one only between the brackets.
    return RegExp(pattern, 'u') && new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const K8S_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const HOST =
  /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

type Typed = Exclude<Param['type'], 'enum'>;

const FITS: Record<Typed, (value: string) => boolean> = {
  'k8s-name': (value) => value.length <= 253 && K8S_NAME.test(value),
  host: isHost,
  ip: (value) => isIpv4(value) || isIpv6(value),
  path: (value) => /^[^\s"'`$\\;&|<>*?!(){}]+$/.test(value),
  int: (value) => /^\d+$/.test(value) && Number.isSafeInteger(Number(value)),
  duration: (value) => /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w|mo|y))+$/.test(value),
  url: isUrl,
  text: (value) => value.length > 0,
};

/** What is wanted, and an example where the author gives none. */
const WORDS: Record<Typed, [words: string, example: string]> = {
  'k8s-name': ['A Kubernetes name: small letters, digits, "-" and "."', 'orders-worker'],
  host: ['A host name, with its port if it has one', 'db-1.example.com:5432'],
  ip: ['An IP address', '10.0.3.7'],
  path: ['A path without blanks or signs that a shell would read', '/var/log/app.log'],
  int: ['A whole number', '3'],
  duration: ['A duration', '15m'],
  url: ['An address that begins with https://', 'https://…'],
  text: ['A value', 'orders'],
};

/** A name (RFC 1123, and `_` as some have it) or an address, with or without a port. */
function isHost(value: string): boolean {
  const [, bracketed, plain = '', port] =
    /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(value) ?? [];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) return false;
  if (bracketed !== undefined) return isIpv6(bracketed);
  return (plain.length <= 253 && HOST.test(plain)) || isIpv6(value);
}

function isIpv4(value: string): boolean {
  const parts = value.split('.');
  return (
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
  );
}

function isIpv6(value: string): boolean {
  return /^[\da-f:.]*:[\da-f:.]*$/i.test(value) && URL.canParse(`http://[${value}]`);
}

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value) && new URL(value).host !== '';
}

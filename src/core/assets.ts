import { posix } from 'node:path';

const IMAGES = 'png jpg jpeg gif webp avif svg ico';
const FILES =
  'pdf txt csv tsv json yaml yml toml zip gz tgz xz zst drawio docx xlsx pptx odt ods odp mp3 mp4 webm woff2 pcap sql sh py rb go log pem crt tf conf ini proto';
const PUBLISHED = new Set(`${IMAGES} ${FILES}`.split(' '));

/** Whether a file may be copied into the site: nothing that a browser would run as a page or script. */
export function isPublishable(file: string): boolean {
  return PUBLISHED.has(posix.extname(file).slice(1).toLowerCase());
}

const ACTIVE_ELEMENTS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'handler',
]);
const TAG = /<([a-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)/gi;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/**
 * What makes an SVG more than a picture, as it is written: an element or handler that runs, a link
 * that does, an entity of its own. Undefined for a harmless one.
 */
export function activeSvg(svg: string): string | undefined {
  const entity = /<!ENTITY/i.exec(svg)?.[0];
  if (entity) return entity;
  for (const [whole, name = '', attributes = ''] of svg.matchAll(TAG)) {
    const local = name.toLowerCase().replace(/^.*:/, '');
    if (ACTIVE_ELEMENTS.has(local)) return whole.slice(0, name.length + 1);
    for (const [written, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (/^on/i.test(attribute))
        return written.slice(0, written.indexOf('=') + 1).replace(/\s+/g, '');
      if (
        value
          .replace(/^["']|["']$/g, '')
          .split(';')
          .some(runs) ||
        runs(value)
      )
        return written;
    }
  }
  return undefined;
}

/** Whether an attribute's value is a link that runs or embeds, seen as a browser sees it. */
function runs(value: string): boolean {
  const seen = value
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => character(Number(code)))
    .replace(/&(tab|newline|colon);/gi, (_, name: string) =>
      name.toLowerCase() === 'colon' ? ':' : '',
    )
    .replace(/["'\u0000-\u0020]+/g, '');
  return (
    /^(javascript|vbscript):/i.test(seen) ||
    (/^data:/i.test(seen) && !/^data:image\/(png|jpe?g|gif|webp)/i.test(seen))
  );
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** A file of the handbook that the site publishes. */
export interface Asset {
  /** In the handbook folder. */
  file: string;
  /** In the site, below the base. */
  path: string;
  width?: number | undefined;
  height?: number | undefined;
}

import { posix } from 'node:path';

const IMAGES = 'png jpg jpeg gif webp avif svg ico';
const FILES =
  'pdf txt csv tsv json yaml yml toml zip gz tgz xz zst drawio docx xlsx pptx odt ods odp mp3 mp4 webm woff2 pcap sql sh py rb go log pem crt tf conf ini proto';
const PUBLISHED = new Set(`${IMAGES} ${FILES}`.split(' '));

/** Whether a file may be copied into the site: nothing that a browser would run as a page or script. */
export function isPublishable(file: string): boolean {
  return PUBLISHED.has(posix.extname(file).slice(1).toLowerCase());
}

/** What makes an SVG more than a picture, or undefined for a harmless one. */
export function activeSvg(svg: string): string | undefined {
  const match =
    /<script|<foreignObject|<iframe|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data):|<!ENTITY/i.exec(
      svg,
    );
  return match?.[0].trim();
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

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { activeSvg, isPublishable, type Asset } from '#core/assets.ts';
import { digest } from '#core/digest.ts';
import type { EntryRecord } from '#core/entry.ts';
import { compare, type RawFinding } from '#core/findings.ts';
import { slugPath } from '#core/urls.ts';

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/**
 * Files that pages show or link to, and those the settings name, each with the name it gets in the
 * site and, for images, its size in pixels. An SVG that would run script is refused.
 */
export async function collectAssets(
  root: string,
  records: readonly EntryRecord[],
  others: ReadonlySet<string>,
  settings: readonly string[] = [],
): Promise<{ assets: Asset[]; findings: RawFinding[] }> {
  const used = new Set(settings);
  for (const { links } of records) {
    for (const { file } of links)
      if (file && others.has(file) && isPublishable(file)) used.add(file);
  }
  const assets: Asset[] = [];
  const findings: RawFinding[] = [];
  for (const file of [...used].sort(compare)) {
    const bytes = readFileSync(join(root, file));
    const svg = /\.svg$/i.test(file) ? svgText(bytes) : undefined;
    const active = svg === undefined ? undefined : activeSvg(svg);
    if (svg !== undefined && active) findings.push(refusedSvg(file, svg, active));
    else {
      const path = `files/${digest(bytes).slice(0, 10)}/${slugPath(posix.basename(file))}`;
      assets.push({ file, path, ...(IMAGE.test(file) ? await sizeOf(bytes) : {}) });
    }
  }
  return { assets, findings };
}

/** An SVG as a browser reads it, which knows UTF-16 by its mark. */
function svgText(bytes: Buffer): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

async function sizeOf(bytes: Buffer): Promise<{ width?: number; height?: number }> {
  try {
    const { width, height } = await sharp(bytes).metadata();
    return { width, height };
  } catch {
    return {};
  }
}

function refusedSvg(file: string, svg: string, active: string): RawFinding {
  const before = svg.slice(0, svg.indexOf(active)).split('\n');
  return {
    rule: 'unsafe-asset',
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `the SVG holds \`${active}\`, which can run or load something`,
    fix: 'export it as a plain picture, without scripts, links and embedded pages',
  };
}

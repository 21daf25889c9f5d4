import { headerPolicy } from '#core/policy.ts';
import type { Published } from '#core/published.ts';
import { kindFolders } from '#core/kind.ts';

/** What files for hosts are made from. */
export interface Deployment extends Published {
  /** Folders of the search index, below the base. */
  shards: readonly string[];
}

/** Files named by what they hold: never asked for again. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** Kept, but asked for each time: a runbook that was mended is read mended. */
export const FRESH = 'public, max-age=0, must-revalidate';

/** Headers of every answer; see /trust/ for why each. */
export function securityHeaders({ preview }: Published): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', headerPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(preview ? [['X-Robots-Tag', 'noindex'] as [string, string]] : []),
  ];
}

/** Folders below the base whose files are named by what they hold. */
export function foreverFolders({ shards }: Deployment): string[] {
  return ['_astro/', 'files/', ...shards.flatMap((at) => [`${at}fragment/`, `${at}index/`])];
}

/** Folders below the base that hold pages. */
export function pageFolders(): string[] {
  return [
    ...kindFolders.map((folder) => `${folder}/`),
    'alerts/',
    'debrief/',
    'rules/',
    'map/',
    'search/',
    'timeline/',
    'trust/',
  ];
}

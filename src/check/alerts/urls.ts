import type { Alert } from '#core/alert-pages.ts';
import type { AlertRule } from '#core/alerts.ts';
import { hasAnchor } from '#core/anchors.ts';
import type { RawFinding } from '#core/findings.ts';
import { didYouMean } from '#core/near.ts';
import { decode } from '#core/urls.ts';
import { lastSegment, type Addresses, type Page } from './addresses.ts';

/** Where the handbook stands, if that is known, and what stands there. */
export interface Standing {
  /** `https://handbook.example`; undefined: addresses are compared by their last segment. */
  origin: string | undefined;
  base: string;
  addresses: Addresses;
}

/** What came of an address: a problem, fine, or no address of this handbook. */
export type Verdict = Omit<RawFinding, 'file' | 'line' | 'column'> | 'fine' | 'outside';

/** Judges the `runbook_url` of a rule. */
export function judge(rule: AlertRule, alert: Alert | undefined, standing: Standing): Verdict {
  const written = rule.annotations['runbook_url']?.trim() ?? '';
  const { origin, base, addresses } = standing;
  const url = addressOf(written);
  const path = url && decode(url.pathname);
  if (written.split(/[?#]/)[0]?.includes('{{')) {
    return /labels\s*\.\s*alertname\b/i.test(written) ? emptyName : 'outside';
  }
  if (!url || path === undefined) {
    return {
      rule: 'runbook-url-path',
      message: `"${written}" is no web address`,
      fix: 'write it in full, https://…: a pager has no page that it could be relative to',
    };
  }
  if (origin !== undefined && url.origin !== origin) return 'outside';
  if (origin !== undefined && !`${path}/`.startsWith(base)) {
    return nowhere(written, `stands outside ${base}`, alert);
  }
  const wanted = origin === undefined ? path : below(path, base);
  const page = addresses.at(wanted);
  if (page) return anchorOf(url, page);
  const near = addresses.near(wanted);
  if (near) return otherCase(wanted, near, origin !== undefined);
  if (origin === undefined) {
    const last = lastSegment(wanted);
    const hint = didYouMean(last, addresses.paths());
    return nowhere(written, `ends in "${last}", which names no runbook here${hint}`, alert);
  }
  return nowhere(written, `leads to no page${didYouMean(wanted, addresses.paths())}`, alert);
}

function nowhere(written: string, why: string, alert: Alert | undefined): Verdict {
  return {
    rule: 'runbook-url-path',
    message: `"${written.split(/[?#]/)[0]}" ${why}`,
    fix: alert?.runbooks.length
      ? `\`handrail alerts emit\` writes the address of its page, which is there once the rule file is in the handbook's alerts/`
      : 'correct it, or give the alert a runbook',
  };
}

/** Prometheus adds `alertname` only after it expanded the annotations: rules/alerting.go, `Eval`. */
const emptyName: Verdict = {
  rule: 'runbook-url-path',
  message: '`$labels.alertname` is empty in annotations, so this address has no name in it',
  fix: 'write the name out; `handrail alerts emit` does',
};

function otherCase(wanted: string, page: Page, known: boolean): Verdict {
  const [wrong, right] = known ? [wanted, page.path] : [lastSegment(wanted), page.path];
  return {
    rule: 'runbook-url-case',
    message: `"${wrong}" differs from "${right}" in letter case`,
    fix: `write "${right}": other spellings are found by the page for missing pages only`,
  };
}

function anchorOf(url: URL, { records }: Page): Verdict {
  const hash = decode(url.hash.slice(1).split('?')[0] ?? '');
  if (hash === '' || hash.includes('{{') || records.length === 0) return 'fine';
  const anchors = records.flatMap((record) => [...record.anchors, record.anchor]);
  if (hasAnchor(anchors, hash)) return 'fine';
  const files = [...new Set(records.map(({ file }) => file))].join(', ');
  return {
    rule: 'runbook-url-anchor',
    message: `${files} has no "#${hash}"${didYouMean(hash, anchors)}`,
    fix: 'name one of its headings or steps, or leave out the part after "#"',
  };
}

/** A path of the site as its pages are named: below the base, with `/` at its end. */
function below(path: string, base: string): string {
  const bare = `${path}/`.slice(base.length).replace(/\/(index\.html)?\/*$/, '/');
  return bare === '/' ? '' : bare.replace(/\/+$/, '/');
}

function addressOf(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

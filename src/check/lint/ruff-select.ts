/** What one file says under `lint`, each a list of codes and of their beginnings, or `ALL`. */
export interface Selection {
  /** Undefined: what was selected before stays. */
  select: readonly string[] | undefined;
  extendSelect: readonly string[];
  ignore: readonly string[];
}

/**
 * Whether a rule is on by the selections of files that extend each other, the outermost first.
 * Undefined: it hangs on what Ruff has on by default. The longest match wins, `ignore` at a tie; a
 * `select` begins anew, all else changes what was before (Ruff’s `as_rule_table`,
 * crates/ruff_workspace/src/configuration.rs).
 */
export function isSelected(code: string, selections: readonly Selection[]): boolean | undefined {
  return selections.reduce<boolean | undefined>((before, { select, extendSelect, ignore }) => {
    const on = longestMatch(code, [...(select ?? []), ...extendSelect]);
    const off = longestMatch(code, ignore);
    if (on === undefined && off === undefined) return select ? false : before;
    return (on ?? -1) > (off ?? -1);
  }, undefined);
}

/** Length of the longest selector that a code falls under; `ALL` is the shortest of them. */
function longestMatch(code: string, selectors: readonly string[]): number | undefined {
  const lengths = selectors
    .filter((selector) => covers(selector, code))
    .map((selector) => (selector === 'ALL' ? 0 : (aliases[selector] ?? selector).length));
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

/** Whether a code falls under a selector: `E7` is E711, E712; `E` is all of pycodestyle’s, but not ERA001. */
export function covers(selector: string, code: string): boolean {
  if (selector === 'ALL') return true;
  if (!code.startsWith(selector)) return false;
  if (/\d$/.test(selector)) return true;
  const letters = /^[A-Z]+/.exec(code)?.[0] ?? '';
  return letters === selector || (groups[selector] ?? []).includes(letters);
}

/** Shorter spellings of linters whose own letters end in digits: as good as the longer one. */
const aliases: Record<string, string> = { C9: 'C90', T1: 'T10', T2: 'T20' };

/** Linters whose rules have further letters, which their own beginning selects too. */
const groups: Record<string, readonly string[]> = { PL: ['PLC', 'PLE', 'PLR', 'PLW'] };

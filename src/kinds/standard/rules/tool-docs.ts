/** Pages of ESLint plugins' rules, by the plugin's name in a rule's id. */
const plugins: Record<string, (rule: string) => string> = {
  '@typescript-eslint': (rule) => `https://typescript-eslint.io/rules/${rule}/`,
  '@stylistic': (rule) => `https://eslint.style/rules/${rule}`,
  import: inDocs('import-js/eslint-plugin-import/blob/main'),
  'jsx-a11y': inDocs('jsx-eslint/eslint-plugin-jsx-a11y/blob/main'),
  n: inDocs('eslint-community/eslint-plugin-n/blob/master'),
  promise: inDocs('eslint-community/eslint-plugin-promise/blob/main'),
  react: inDocs('jsx-eslint/eslint-plugin-react/blob/master'),
  unicorn: inDocs('sindresorhus/eslint-plugin-unicorn/blob/main'),
};

/** Where tools document one of their rules. */
const tools: Record<string, (rule: string) => string | undefined> = {
  biome: (rule) =>
    `https://biomejs.dev/linter/rules/${kebab(rule.slice(rule.lastIndexOf('/') + 1))}/`,
  clippy: (rule) =>
    `https://rust-lang.github.io/rust-clippy/stable/index.html#${rule.replace(/^clippy::/, '')}`,
  eslint(rule) {
    const slash = rule.lastIndexOf('/');
    if (slash === -1) return `https://eslint.org/docs/latest/rules/${rule}`;
    const plugin = rule.slice(0, slash);
    return Object.hasOwn(plugins, plugin) ? plugins[plugin]?.(rule.slice(slash + 1)) : undefined;
  },
  'golangci-lint': (rule) => `https://golangci-lint.run/docs/linters/configuration/#${rule}`,
  hadolint: (rule) => `https://github.com/hadolint/hadolint/wiki/${rule}`,
  rubocop(rule) {
    const [department = '', cop] = rule.split('/');
    if (!cop) return undefined;
    const page = department.toLowerCase();
    return `https://docs.rubocop.org/rubocop/cops_${page}.html#${page}${cop.toLowerCase()}`;
  },
  // By name; its codes have no page of their own.
  ruff: (rule) =>
    /^[a-z-]+$/.test(rule) ? `https://docs.astral.sh/ruff/rules/${rule}/` : undefined,
  semgrep: (rule) => `https://semgrep.dev/r/${rule}`,
  shellcheck: (rule) => `https://www.shellcheck.net/wiki/${rule}`,
  stylelint: (rule) => `https://stylelint.io/user-guide/rules/${rule}/`,
  'typescript-eslint': (rule) => `https://typescript-eslint.io/rules/${rule}/`,
};

/** The page that documents what `enforcedBy` names (`eslint:no-empty`), where that is known. */
export function toolPage(enforcedBy: string): string | undefined {
  const [, tool = '', rule = ''] = /^([^:]+):(.+)$/.exec(enforcedBy) ?? [];
  if (!/^[\w@/.:-]+$/.test(rule) || !Object.hasOwn(tools, tool)) return undefined;
  return tools[tool]?.(rule);
}

function inDocs(repository: string): (rule: string) => string {
  return (rule) => `https://github.com/${repository}/docs/rules/${rule}.md`;
}

function kebab(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
}

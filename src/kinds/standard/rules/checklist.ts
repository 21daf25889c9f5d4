/** A rule as a list shows it: `ERR-3 Wrap errors`. */
interface ShownRule {
  title: string;
  url: string;
  level: string;
}

/** Rules as a Markdown task list, each with its link, for the description of a change. */
export function checklist(rules: readonly ShownRule[]): string {
  const lines = rules.map(({ title, url, level }) => {
    const [id = '', ...words] = title.split(' ');
    return `- [ ] [${id}](${url}) ${words.join(' ').replace(/([\\[\]*_`<])/g, '\\$1')} (${level})`;
  });
  return `${lines.join('\n')}\n`;
}

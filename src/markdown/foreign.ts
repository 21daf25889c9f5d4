import type { Report } from '#core/report.ts';

/** Template syntax of other generators: Hugo shortcodes, Liquid tags of Jekyll. */
const FOREIGN = [
  { pattern: /\{\{[<%].*?[>%]\}\}/g, name: 'Hugo shortcode' },
  { pattern: /\{%.*?%\}/g, name: 'Liquid tag' },
];

/** Reports template syntax that another generator would have replaced; it stays in the text. */
export function foreignSyntax(body: string, report: Report): void {
  if (!body.includes('{{') && !body.includes('{%')) return;
  let fenced = false;
  body.split('\n').forEach((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return;
    const prose = line.replace(/(`+).*?\1/g, (code) => ' '.repeat(code.length));
    for (const { pattern, name } of FOREIGN) {
      for (const match of prose.matchAll(pattern)) {
        report(
          'foreign-syntax',
          { line: index + 1, column: match.index + 1 },
          `${name} ${match[0]} is shown as it stands`,
          'write a relative file link or plain text instead',
        );
      }
    }
  });
}

import type { Rule } from './findings.ts';

const rule = (id: string, why: string, more: Partial<Rule> = {}): Rule => ({
  id,
  level: 'error',
  why,
  ...more,
});

/** Rules that reading and compiling one file can break. */
export const sourceRules: Rule[] = [
  rule('not-utf8', 'A file in another encoding shows wrong letters, or none.'),
  rule('empty-file', 'A page without a word helps nobody.'),
  rule('yaml-syntax', 'Fields that cannot be read are lost.'),
  rule('front-matter-open', 'Front matter that does not end swallows the page.'),
  rule('unknown-field', 'A misspelt field does nothing, silently.'),
  rule('missing-field', 'The page cannot do without it.'),
  rule('wrong-type', 'A value of the wrong form shows wrongly or not at all.'),
  rule('mdx-syntax', 'The page cannot be read as MDX.'),
  rule('executable', 'Content is data: it never runs.'),
  rule('unsafe-html', 'Only harmless HTML reaches a reader.'),
  rule('unknown-component', 'A component nobody knows shows nothing.'),
  rule('component-props', 'A property that is wrong or missing changes what is shown.'),
  rule('undeclared-placeholder', 'A command with a value nobody declared stays unfilled at 03:12.'),
  rule('placeholder-value', 'A command that its own example cannot fill stays unfilled at 03:12.'),
  rule('placeholder-place', 'A value with a blank or a quote in it cannot be filled in there.', {
    level: 'warn',
  }),
  rule('link-placeholder', 'A value fills a link; where the link leads is the author’s to say.'),
  rule('missing-include', 'What is included must be there.'),
  rule('outside-folder', 'A handbook reads nothing outside its own folder.'),
  rule('duplicate-anchor', 'A link can only reach the first of two places with one id.'),
  rule('diagram', 'A diagram that cannot be drawn is shown as its source.', { level: 'warn' }),
  rule('external-image', 'An image from elsewhere tells that place who reads what.', {
    level: 'warn',
  }),
  rule('foreign-syntax', 'What another generator would replace is shown here as it stands.', {
    level: 'warn',
  }),
];

/** Rules about the handbook as a whole. */
export const handbookRules: Rule[] = [
  rule('handbook-yaml', 'Settings that cannot be read do nothing.', { foreign: 'error' }),
  rule('empty-folder', 'There is nothing to build.', { foreign: 'error' }),
  rule('stray-file', 'A page outside the kinds’ folders has no place of its own.', {
    level: 'warn',
  }),
  rule('duplicate-url', 'Two files cannot be one page.', { foreign: 'error' }),
  rule('duplicate-alias', 'One old path can lead to one page only.'),
  rule('alias-name', 'An alias becomes a file of its name.'),
  rule('alias-shadows-page', 'An alias that is a page’s own address hides that page.'),
  rule('broken-link', 'A link that leads nowhere costs its reader the way back.'),
  rule('broken-anchor', 'A link to a place that is gone ends at the top of the page.'),
  rule('link-to-draft', 'A draft is left out of a build, and the link with it.', { level: 'warn' }),
  rule('missing-image', 'An image that is not there shows nothing.'),
  rule('unknown-reference', 'A name that stands for nothing cannot be followed.'),
  rule('unknown-audience', 'A page for an audience nobody declared is shown to nobody.'),
];

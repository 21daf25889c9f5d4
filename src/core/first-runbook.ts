import { stringify } from 'yaml';

/** What is known of an alert that has no runbook yet. */
interface Wanted {
  name: string;
  severity: string | undefined;
  summary: string | undefined;
  service: string | undefined;
  owner: string | undefined;
}

/** A runbook to begin with: its file in the handbook, and its text with the four sections it needs. */
export function firstRunbook(wanted: Wanted): { file: string; text: string } {
  const { name, severity, summary, service, owner } = wanted;
  const words = wordsOf(name);
  const fields = {
    title: words,
    // A rule's summary holds templates, which mean nothing on a page.
    ...(summary && !summary.includes('{{') && { summary: summary.slice(0, 200) }),
    ...(owner && { owner }),
    ...(severity && /^(critical|warning|info)$/.test(severity) && { severity }),
    alerts: [name],
    ...(service && { services: [service] }),
  };
  const slug = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const file = ['runbooks', service, `${slug || 'alert'}.mdx`].filter(Boolean).join('/');
  return { file, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${BODY}` };
}

const BODY = `## Meaning

What the alert says, in a sentence for somebody who has never seen it.

## Impact

What customers notice, and what happens if nobody acts.

## Diagnosis

<Steps>
<Step id="first-look" title="The first safe thing to do">

A command that only looks, and what it shows when all is well.

</Step>
</Steps>

## Mitigation

What makes it better for now, and how to take that back.
`;

/** `KubePodCrashLooping` → `Kube pod crash looping`; abbreviations stay whole. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s_:-]+/)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

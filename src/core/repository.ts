import type { HandbookConfig } from './handbook.ts';

type Repository = NonNullable<HandbookConfig['repository']>;

/** Where a file of the handbook is edited: the forge's editor, or the file where the forge is unknown. */
export function editUrl({ url, branch, path }: Repository, file: string): string {
  const base = url.replace(/\/+$/, '').replace(/\.git$/, '');
  const inside = [path?.replace(/^\/+|\/+$/g, ''), file].filter(Boolean).join('/');
  const where = `${encodeURIComponent(branch).replaceAll('%2F', '/')}/${encodeURI(inside)}`;
  switch (forgeOf(base)) {
    case 'github':
      return `${base}/edit/${where}`;
    case 'bitbucket':
      return `${base}/src/${where}?mode=edit`;
    case 'codeberg':
      return `${base}/_edit/${where}`;
    default:
      return `${base}/-/edit/${where}`;
  }
}

/** Where a new file of the handbook is begun: the forge's editor, with the text where the forge takes one. */
export function newFileUrl(repository: Repository, file: string, text: string): string {
  const { url, branch, path } = repository;
  const base = url.replace(/\/+$/, '').replace(/\.git$/, '');
  const inside = [path?.replace(/^\/+|\/+$/g, ''), file].filter(Boolean).join('/');
  const at = inside.lastIndexOf('/') + 1;
  const [folder, name] = [inside.slice(0, at).replace(/\/$/, ''), inside.slice(at)];
  const where = `${encodeURIComponent(branch).replaceAll('%2F', '/')}/${encodeURI(folder)}`;
  switch (forgeOf(base)) {
    case 'github':
      return `${base}/new/${where}?${query({ filename: name, value: text })}`;
    case 'bitbucket':
      return `${base}/src/${where}`;
    case 'codeberg':
      return `${base}/_new/${where}?${query({ filename: name })}`;
    default:
      return `${base}/-/new/${where}?${query({ file_name: name })}`;
  }
}

/** A new issue, as a forge's address with its fields filled; mail addresses get subject and body. */
export function reportUrl(repository: Repository, title: string, text: string): string {
  const { url, issues } = repository;
  const base = url.replace(/\/+$/, '').replace(/\.git$/, '');
  if (issues?.startsWith('mailto:')) return `${issues}?${query({ subject: title, body: text })}`;
  if (issues !== undefined) return issues;
  switch (forgeOf(base)) {
    case 'github':
    case 'codeberg':
      return `${base}/issues/new?${query({ title, body: text })}`;
    case 'bitbucket':
      return `${base}/issues/new?${query({ title, content: text })}`;
    default:
      return `${base}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': text })}`;
  }
}

function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/** GitLab is the default: it is what companies host under names of their own. */
function forgeOf(url: string): 'github' | 'bitbucket' | 'codeberg' | 'gitlab' {
  const host = new URL(url).hostname;
  if (/(^|\.)github\./.test(host)) return 'github';
  if (/(^|\.)bitbucket\./.test(host)) return 'bitbucket';
  return /codeberg|gitea|forgejo/.test(host) ? 'codeberg' : 'gitlab';
}

import { COPIED_FOR, copyText } from './clipboard.ts';

/** Copies a page's Markdown; where that fails, as without JavaScript, the link leads to it. */
const link = document.querySelector<HTMLAnchorElement>('a[data-markdown]');

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { textContent: label } = link;
  void copy(link.href).then((said) => {
    link.textContent = said;
    setTimeout(() => (link.textContent = label), COPIED_FOR);
  });
});

async function copy(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(response.statusText);
    return await copyText(await response.text());
  } catch {
    location.href = url;
    return 'Opening';
  }
}

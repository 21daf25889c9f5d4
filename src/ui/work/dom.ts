/** A button of one word, with more words for who hears it among others. */
export function button(word: string, more: string, press: () => void): HTMLButtonElement {
  const created = document.createElement('button');
  created.type = 'button';
  created.append(word, element('span', 'sr-only', ` ${more}`));
  created.addEventListener('click', press);
  return created;
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.className = className;
  created.append(...content);
  return created;
}

/** How much of the window's top lies under the header and the bar, in pixels. */
export function coveredHeight(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}

/** Has the browser save a text as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

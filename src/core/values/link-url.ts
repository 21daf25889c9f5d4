/** A placeholder in the address of a link, also as Markdown writes it there. */
const PLACEHOLDER = /(?:\{\{|%7B%7B)([A-Za-z][\w-]*)(?:\}\}|%7D%7D)/gi;

/** Names of the placeholders in an address, in their order. */
export function namesIn(url: string): string[] {
  return [...url.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** The address with its placeholders as `{{name}}`. */
export function templateOf(url: string): string {
  return url.replace(PLACEHOLDER, '{{$1}}');
}

/**
 * Whether values could choose more than what is shown of a place: its scheme, its host, or to whom a
 * message goes. Placeholders stand behind the host of an http link, and in the query of any other.
 */
export function choosesPlace(url: string): boolean {
  const before = url.slice(0, url.search(PLACEHOLDER));
  return !/^https?:\/\/[^/?#\\@{}%]+[/?#]/i.test(before) && !/^[^{}]*[?#]/.test(before);
}

/** The address with its values, each escaped; undefined while one is missing or would be a step of a path. */
export function filledUrl(
  template: string,
  valueOf: (name: string) => string | undefined,
): string | undefined {
  let whole = true;
  const url = template.replace(PLACEHOLDER, (_, name: string) => {
    const value = valueOf(name);
    if (value === undefined || /^\.{1,2}$/.test(value)) whole = false;
    return encodeURIComponent(value ?? '');
  });
  return whole ? url : undefined;
}

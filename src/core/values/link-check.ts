import { didYouMean, listOf } from '../near.ts';
import { choosesPlace, namesIn, templateOf } from './link-url.ts';

/** Why an address with placeholders may not be filled, and how to mend it. */
export interface WrongLink {
  rule: 'undeclared-placeholder' | 'link-placeholder';
  message: string;
  fix: string;
}

/** What is wrong with the placeholders of an address; undefined where nothing is, or there are none. */
export function wrongPlaceholder(
  url: string,
  params: readonly { name: string; secret?: boolean }[],
): WrongLink | undefined {
  const names = namesIn(url);
  if (names.length === 0) return undefined;
  const known = params.map(({ name }) => name);
  const undeclared = names.find((name) => !known.includes(name));
  if (undeclared !== undefined) {
    return {
      rule: 'undeclared-placeholder',
      message: `no param "${undeclared}" is declared${didYouMean(undeclared, known)}`,
      fix:
        known.length > 0
          ? `declared are ${listOf(known)}; or add it under \`params\``
          : `add \`params: [{ name: ${undeclared} }]\` to the front matter`,
    };
  }
  if (choosesPlace(templateOf(url))) {
    return {
      rule: 'link-placeholder',
      message: `a value may not choose the host: "${templateOf(url)}"`,
      fix: 'write scheme and host out; a value may stand in the path or the query',
    };
  }
  const secret = params.find((param) => param.secret && names.includes(param.name));
  if (!secret) return undefined;
  return {
    rule: 'link-placeholder',
    message: `the secret "${secret.name}" may not stand in an address`,
    fix: 'addresses are kept in histories and logs: let the reader paste it where it is needed',
  };
}

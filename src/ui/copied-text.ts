/**
 * What the copy button of a block takes: its lines, or only the commands where a shell session is shown.
 * A session begins with a prompt, comments above it aside; its prompts and the output are left out.
 */
export function copiedText(lines: readonly string[], lang: string): string {
  const clean = lines.map((line) => line.replace(/\r$/, ''));
  const prompt = promptOf(clean, lang.toLowerCase());
  return (prompt ? commandsOf(clean, prompt) : clean).join('\n');
}

const SCRIPT = /^(bash|fish|ksh|sh|zsh|shell(script)?)$/;
/** Languages of what a terminal shows, where a line that begins with `# ` may be root's command. */
const SESSION = /^(console|terminal|sh(ell)?-?session)$/;

/** `$ `, or what ends in `$ ` or `# ` behind `user@host`. */
const PROMPT = /^(\$|\[?[\w.-]+@[^$#]*[$#])( |$)/;
const ROOT = /^#( |$)/;

function promptOf(lines: string[], lang: string): RegExp | undefined {
  const session = SESSION.test(lang);
  if (!session && !SCRIPT.test(lang)) return undefined;
  const written = lines.filter((line) => line.trim());
  if (PROMPT.test(written.find((line) => !ROOT.test(line)) ?? '')) return PROMPT;
  return session && ROOT.test(written[0] ?? '') ? ROOT : undefined;
}

/** Commands with all their lines: continued by `\`, `|`, `&&` or a `> ` prompt, and here-documents. */
function commandsOf(lines: string[], prompt: RegExp): string[] {
  const kept: string[] = [];
  let below = false;
  let goesOn = false;
  let end: string | undefined;
  lines.forEach((line, index) => {
    const start = end ? undefined : prompt.exec(line)?.[0];
    const second = below && start === undefined && /^>( |$)/.test(line);
    const taken = start !== undefined || second || goesOn;
    below = taken;
    if (taken || end) {
      const text = line.slice(start?.length ?? (second ? 2 : 0));
      if (text || start === undefined) kept.push(text);
      if (!end) end = hereDocument(text, lines.slice(index + 1));
      else if (text.trim() === end) end = undefined;
      goesOn = !end && /(\\|\||&&)\s*$/.test(text);
    } else if (ROOT.test(line)) kept.push(line);
  });
  return kept;
}

/** The word that ends the here-document which a line begins, if a later line is that word. */
function hereDocument(line: string, later: string[]): string | undefined {
  const word = /(?<!<)<<-?\s*(["']?)([\w-]+)\1/.exec(line)?.[2];
  return later.some((text) => text.replace(/^> /, '').trim() === word) ? word : undefined;
}

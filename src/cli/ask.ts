import { createInterface } from 'node:readline/promises';

/**
 * Asks for one thing until `read` takes the answer: it throws what is wrong with one. Undefined where
 * nobody can be asked, or nobody wants to answer.
 */
export type Ask = (
  question: string,
  read: (answer: string) => string,
) => Promise<string | undefined>;

/** Asks at the terminal, where there is one. */
export const askTerminal: Ask = async (question, read) => {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await terminal.question(`${question}\n> `)).trim();
      try {
        if (answer) return read(answer);
      } catch (error) {
        console.error((error as Error).message);
      }
    }
  } catch (error) {
    // Control-C and Control-D: nothing is written, and the command says what it lacks.
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  } finally {
    terminal.close();
  }
};

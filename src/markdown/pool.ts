import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Cached } from './cache.ts';
import { runJob, type CompileJob, type JobContext } from './job.ts';

const CHUNK = 8;
/** Up to this many jobs are done at once, in this thread: starting workers would take longer. */
const FEW = 6;

type Answer = { records: Cached[] } | { error: Error };

/**
 * Compiles jobs in worker threads, one a core, and returns the records in the order of the jobs.
 * `progress` is called with the number done. Rejects only where the engine itself fails.
 */
export async function compileAll(
  jobs: CompileJob[],
  context: JobContext,
  progress: (done: number) => void,
): Promise<Cached[]> {
  if (jobs.length <= FEW) {
    const records: Cached[] = [];
    for (const job of jobs) {
      records.push(await runJob(job, context));
      progress(records.length);
    }
    return records;
  }
  const chunks: CompileJob[][] = [];
  for (let from = 0; from < jobs.length; from += CHUNK) chunks.push(jobs.slice(from, from + CHUNK));
  const results: Cached[][] = [];
  let next = 0;
  let done = 0;
  const count = Math.min(availableParallelism(), Math.ceil(chunks.length / 2));
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: context }),
  );
  try {
    await Promise.all(
      workers.map(async (worker) => {
        while (next < chunks.length) {
          const index = next++;
          results[index] = await ask(worker, chunks[index] ?? []);
          progress((done += results[index].length));
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

function ask(worker: Worker, jobs: CompileJob[]): Promise<Cached[]> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      worker.off('message', answered);
      reject(error);
    };
    const answered = (answer: Answer): void => {
      worker.off('error', failed);
      if ('error' in answer) reject(answer.error);
      else resolve(answer.records);
    };
    worker.once('message', answered);
    worker.once('error', failed);
    worker.postMessage(jobs);
  });
}

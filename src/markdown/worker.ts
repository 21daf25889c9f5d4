import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { runJob, type CompileJob, type JobContext } from './job.ts';

const context = workerData as JobContext;

// The thread is ended from outside, when it would no longer come to that.
flushCompileCache();

parentPort?.on('message', async (jobs: CompileJob[]) => {
  try {
    const records = [];
    for (const job of jobs) records.push(await runJob(job, context));
    parentPort?.postMessage({ records });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});

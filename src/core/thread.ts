import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own, with data it finds as `workerData`, until it ends.
 * @throws what the module throws.
 */
export function inThread(module: URL, workerData: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${module.pathname} ended with ${code}`));
    });
  });
}

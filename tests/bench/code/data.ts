import type { Names, Place } from './names.ts';

/** A Kubernetes object, a pipeline, an alert rule or a values file. */
export function yaml(names: Names, place: Place): string {
  return names.random.pick(FILES)(names, place);
}

/** A log event, a response or a configuration. */
export function json(names: Names): string {
  return JSON.stringify(value(names, 0), null, 2);
}

const FILES: readonly ((names: Names, place: Place) => string)[] = [
  (n, p) => {
    const app = n.kebab();
    const env = Array.from(
      { length: n.random.int(2, 5) },
      () => `            - name: ${n.constant()}\n              value: "${n.random.int(1, 9000)}"`,
    );
    return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${app}
  namespace: ${p.namespace}
  labels: { app: ${app}, tier: "${n.random.int(1, 4)}" }
spec:
  replicas: ${n.random.int(2, 30)}
  selector:
    matchLabels: { app: ${app} }
  template:
    spec:
      containers:
        - name: ${n.noun()}
          image: registry.shop.example/${app}:${n.random.int(1, 9)}.${n.random.int(0, 60)}.${n.random.int(0, 9)}
          resources:
            requests: { cpu: ${n.random.int(50, 900)}m, memory: ${n.random.int(64, 900)}Mi }
          env:
${env.join('\n')}`;
  },
  (n) => {
    const jobs = Array.from({ length: n.random.int(2, 4) }, () => {
      const run = Array.from(
        { length: n.random.int(1, 3) },
        () => `      - run: npm run ${n.verb()}:${n.noun()} -- --limit ${n.random.int(1, 400)}`,
      );
      return `  ${n.kebab()}:\n    runs-on: linux-${n.random.int(2, 16)}\n    needs: [${n.kebab()}]\n    steps:\n${run.join('\n')}`;
    });
    return `# ${n.remark()}\nname: ${n.kebab()}\non:\n  push:\n    branches: [main]\njobs:\n${jobs.join('\n')}`;
  },
  (n) => `groups:
  - name: ${n.kebab()}
    rules:
      - alert: ${n.type()}High
        expr: sum(rate(${n.snake()}_total{app="${n.kebab()}"}[${n.random.int(2, 30)}m])) > ${n.random.int(1, 90)}
        for: ${n.random.int(2, 60)}m
        labels:
          severity: ${n.random.pick(['critical', 'warning', 'info'])}
        annotations:
          summary: "${n.remark()}"`,
  (n) => {
    const keys = Array.from(
      { length: n.random.int(3, 6) },
      () =>
        `  ${n.field()}: ${n.random.pick([String(n.random.int(1, 9999)), 'true', `${n.random.int(1, 60)}s`, `"${n.host()}"`])}`,
    );
    return `${n.noun()}:\n  enabled: true\n${keys.join('\n')}\n${n.kebab()}:\n  - ${n.host()}\n  - ${n.address()} # ${n.remark()}\n  - &${n.noun()} ${n.hex(8)}`;
  },
];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function value(names: Names, depth: number): Json {
  const { random } = names;
  const entries = Array.from({ length: random.int(3, depth === 0 ? 7 : 4) }, (): [string, Json] => [
    names.field(),
    depth < 2 && random.chance(0.3) ? value(names, depth + 1) : scalar(names),
  ]);
  return Object.fromEntries(entries);
}

function scalar(names: Names): Json {
  const { random } = names;
  return random.pick<() => Json>([
    () => names.remark(),
    () => random.int(0, 100000),
    () => names.instant(),
    () => random.chance(0.5),
    () => names.hex(16),
    () => [names.noun(), names.noun(), names.kebab()],
    () => `https://${names.host()}/${names.noun()}`,
    () => null,
  ])();
}

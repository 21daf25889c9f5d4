import type { Names, Place } from './names.ts';

/** Shell commands of an operator or of a script. */
export function bash(names: Names, place: Place): string {
  const { random } = names;
  const steps = Array.from({ length: random.int(3, 7) }, () => random.pick(COMMANDS)(names, place));
  if (random.chance(0.35)) steps.unshift('#!/usr/bin/env bash\nset -euo pipefail\n');
  return steps.join('\n');
}

type Command = (names: Names, place: Place) => string;

const kube = (place: Place) => `kubectl --context ${place.cluster} -n ${place.namespace}`;

const COMMANDS: readonly Command[] = [
  (n, p) => `${kube(p)} get pods -l app=${n.kebab()} -o wide`,
  (n, p) => `${kube(p)} rollout status deploy/${n.kebab()} --timeout=${n.random.int(30, 600)}s`,
  (n, p) =>
    `${kube(p)} logs deploy/${n.kebab()} --since=${n.random.int(5, 90)}m | grep -c '${n.noun()} ${n.noun()}'`,
  (n, p) =>
    `# ${n.remark()}\n${kube(p)} scale deploy/${n.kebab()} --replicas=${n.random.int(2, 24)}`,
  (n, p) =>
    `${kube(p)} get events --sort-by=.lastTimestamp \\\n  --field-selector involvedObject.name=${n.kebab()}-${n.hex(5)}`,
  (n) =>
    `kafka-consumer-groups.sh --bootstrap-server ${n.host()}:9092 \\\n  --describe --group ${n.kebab()}`,
  (n) =>
    `redis-cli -h ${n.host()} --scan --pattern '${n.noun()}:${n.noun()}:*' | head -${n.random.int(5, 50)}`,
  (n) => `psql -h ${n.host()} -d ${n.snake()} -c 'select count(*) from ${n.snake()}'`,
  (n) =>
    `curl -fsS -X POST https://${n.host()}/v${n.random.int(1, 3)}/${n.noun()} \\\n  -H 'Idempotency-Key: ${n.hex(12)}' \\\n  -d '{"${n.field()}": ${n.random.int(1, 9999)}}' | jq '.${n.field()}'`,
  (n) =>
    `for host in ${n.host()} ${n.host()}; do\n  ssh "$host" sudo systemctl restart ${n.kebab()}.service\ndone`,
  (n) =>
    `limit=${n.random.int(10, 5000)}\nif [ "$limit" -gt ${n.random.int(10, 500)} ]; then\n  echo "${n.remark()}" >&2\n  exit ${n.random.int(1, 9)}\nfi`,
  (n) => `git revert --no-edit ${n.hex(10)}\ngit push origin HEAD:${n.kebab()}`,
  (n) => {
    const folder = n.snake();
    return `${folder}="$(mktemp -d)"\ntrap 'rm -rf "$${folder}"' EXIT\ntar -xzf ${n.kebab()}-${n.random.int(1, 30)}.tar.gz -C "$${folder}"`;
  },
  (n) =>
    `helm upgrade ${n.kebab()} ./charts/${n.noun()} --set ${n.field()}=${n.random.int(1, 99)} --wait`,
];

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placesIn } from '../../../src/core/values/place.ts';

/** Code with its placeholders, each written as the places it stands in: `{sh-double url}`. */
const rows: Record<string, string[]> = {
  sh: [
    'kubectl --context {sh-word} -n orders get pods -l app={sh-word}',
    'kubectl -n "{sh-double}" logs \'{sh-single}\'',
    'kafka.sh --bootstrap-server {sh-word}-kafka:9092 \\\n  --group {sh-word}',
    'echo a # {plain} "{plain}"',
    'echo a#{sh-word}',
    'X={sh-word} Y="{sh-double}" run > {sh-word} 2>&1 | tee "{sh-double}"',
    'for i in 1 2; do echo {sh-word}; done',
    'echo "$(date {sh-word} "{sh-double}")" $(echo \'{sh-single}\')',
    'diff <(cat {sh-word}) <(cat "{sh-double}")',
    'echo `cat {plain}` "`cat {plain}`"',
    'echo $(( {plain} + 1 )) "$(( {plain} ))" ${x:-{plain}} "${x:-{plain}}"',
    "echo $'{plain}' \\{sh-word}",
    'cat <<EOF | tr a {sh-word}\n{plain}\nEOF\necho {sh-word}',
    "cat <<-'EOF'\n\t{plain}\n\tEOF\necho {sh-word}",
    'cat <<< {sh-word}',
    "echo 'it {plain}",
    'echo "it {plain}',
    '[[ $x =~ {plain} && $y == "{sh-double}" ]]',
    'if (( {plain} > 1 )); then echo {sh-word}; fi',
    'ssh {sh-word sh-word} uptime',
    'ssh host "systemctl restart {sh-double sh-word}"',
    'ssh host \'echo "{sh-single sh-double}"\'',
    "sudo bash -c 'echo {sh-single sh-word}' {sh-word}",
    'kubectl exec {sh-word} -- sh -ec "psql -c \'select \\"{sh-double sh-single sql-name}\\"\'"',
    'psql -h {sh-word} -c "SELECT \'{sh-double sql-string}\', {sh-double sql-bare}"',
    'psql "host={sh-double plain} dbname=postgres"',
    'psql -c {sh-word plain}',
    'mysql -h {sh-word} -e \'select "{sh-single sql-name}"\'',
    'curl -d \'{"a": "{sh-single json-string}", "b": {sh-single json-value}}\' https://x.example/{sh-word url}',
    'curl -d "{\\"a\\": \\"{sh-double json-string}\\"}" "https://x.example/?q={sh-double url}"',
    'curl "https://{sh-double plain}/x" --url=https://x.example/\'{sh-single url}\'',
    'jq --arg name {sh-word} \'.x == "{sh-single plain}"\'',
    "sed -i 's/a/{sh-single plain}/' {sh-word plain}",
    'python3 -c \'print("{sh-single plain}")\' {sh-word}',
    'promtool query instant http://p.example "up{job=\\"{sh-double query-double}\\"}"',
    "trap 'rm {sh-single sh-word}' EXIT",
    'redis-cli -h {sh-word} EVAL "return {sh-double plain}" 0',
  ],
  console: [
    '$ echo {sh-word}\n{plain}\n$ cat "{sh-double}" |\n>   grep {sh-word}\nroot@h:~# not {sh-word}',
    'echo {sh-word}',
  ],
  sql: [
    `SELECT '{sql-string}', "{sql-name}", {sql-bare} FROM t -- '{plain}'`,
    "SELECT 'it''s {sql-string}', E'{plain}', $$ {plain} $$, /* {plain} */ `{sql-tick}`",
    "SELECT 'a\\b {plain}'",
    "SELECT 'open {plain}",
    '\\c {plain}\nSELECT pg_cancel_backend({sql-bare});',
  ],
  promql: [
    'rate(x{a="{query-double}", b=~"{query-double regex}.*", c!~\'{query-single regex}\', d=`{query-raw}`}[{plain}]) # "{plain}"',
    'x{a="\\"{plain}"}',
  ],
  json: [
    '{"a": "{json-string}", "b": {json-value}, "{json-string}": [{json-value}, x{plain}], "c": "\\{plain}"}',
  ],
  yaml: [
    'a: {yaml-scalar} # {plain}\nb: x-{plain}\nc: "{yaml-double}"\nd: \'{yaml-single}\'',
    '- {yaml-scalar}\n- [a, {yaml-scalar}]\n- {a: {yaml-scalar}}\n{plain}: 1',
    'a: |\n  {plain}\n  "{plain}"\nb: {yaml-scalar}',
    'a: it\'s {plain}\nb: "x\n  {yaml-double}"',
  ],
  url: ['https://h.example/{url}?a={url}#{url}', 'https://{plain}/a', '/{url}/b', '{plain}/b'],
  go: ['"{plain}"'],
  '': ['{plain}'],
};

const PLACES = /\{((?:plain|sh-|sql-|query-|regex|json-|yaml-|url)[a-z -]*)\}/g;

for (const [lang, codes] of Object.entries(rows)) {
  describe(`in ${lang || 'no language'}`, () => {
    for (const code of codes) {
      test(code.replaceAll('\n', '⏎'), () => {
        const found = [...code.matchAll(PLACES)];
        const where = found.map(({ index, 0: text }) => ({
          start: index,
          end: index + text.length,
        }));
        const at = placesIn(code, lang, where).map((places) => places.join(' '));
        // Whatever stands around an unknown place does not matter: only plain values fit.
        const shown = at.map((places, index) =>
          found[index]?.[1] === 'plain' ? places.split(' ').at(-1) : places,
        );
        assert.deepEqual(
          shown,
          found.map((match) => match[1]),
        );
      });
    }
  });
}

test('code with characters of its own where placeholders would be is left alone', () => {
  assert.deepEqual(placesIn('echo \ue000 {{v}}', 'sh', [{ start: 7, end: 12 }]), [['plain']]);
});

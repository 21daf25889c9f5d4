import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placesOf } from './fill.ts';

/** Language → code → places of its placeholders, outermost first. */
const table: Record<string, [code: string, places: string][]> = {
  sh: [
    ['kubectl -n {{a}} get pod/{{b}} -l app={{c}}', 'sh-word | sh-word | sh-word'],
    [`echo '{{a}}' "{{b}}" # {{c}}`, 'sh-single | sh-double | comment'],
    [`echo $'{{a}}' \`cat {{b}}\` \${X:-{{c}}} $(({{d}} + 1))`, 'plain | plain | plain | bare'],
    ['{{a}} {{b}}', 'sh-quoted | sh-word'],
    ['{{a}}={{b}}', 'plain | sh-word'],
    ['X={{a}} Y="{{b}}" run {{c}}', 'sh-word | sh-double | sh-word'],
    ['export X={{a}} {{b}}', 'sh-word | sh-word plain'],
    ['echo $x{{a}} "$x{{b}}" "$x:{{c}}"', 'sh-quoted | sh-double-after | sh-double-after'],
    ['echo \\{{a}} ${{b}} "\\{{c}}" ~{{d}}', 'plain | plain | plain | plain'],
    ['echo $(cat {{a}}) "$(cat "{{b}}")"', 'sh-word | sh-substitution sh-double'],
    ['run \\\n  --x {{a}} > out-{{b}}.txt 2>&1', 'sh-word | sh-word'],
    ['cat {{a}}>out {{b}}', 'sh-quoted | sh-word'],
    ['cat <<EOF > {{a}}\n{{b}}\nEOF\necho {{c}}', 'sh-word | plain | sh-word'],
    ['cat <<EOF\n{{a}}\n', 'plain'],
    ["echo {{a}}\necho don't {{b}}\necho {{c}}", 'sh-word | plain | plain'],
    ['echo "$(echo \'{{a}})" {{b}}', 'plain | plain'],
    ['echo "$(case x in a) echo {{a}};; esac)" {{b}}', 'plain | plain'],
    ['[[ {{a}} -eq 1 && {{b}} -eq 2 ]] && echo {{c}}', 'sh-word plain | sh-word plain | sh-word'],
    ['a[{{a}}]=1', 'plain'],
    [`a['{{a}}']=1; a["{{b}} {{c}}"]={{d}}`, 'plain | plain | plain | sh-word'],
    ['a[{{a}} + $(p {{b}})]=1', 'plain | plain'],
    [`echo '[{"a": "{{a}}"}]' [{{b}}]x`, 'sh-single json-string | plain'],
    ['for i in {{a}}; do if run {{b}}; then echo {{c}}; fi; done', 'sh-word | sh-word | sh-word'],
    ['f() { echo {{a}}; }; (cd {{b}} && ls)', 'sh-word | sh-word'],
    ['diff <(cat {{a}}) {{b}}', 'sh-word | sh-word'],
    ['bash <<< "{{a}}"', 'plain'],
    ['echo {{a}} | grep {{b}} | sh', 'sh-word | sh-word'],
    ['echo {{a}} | xargs rm', 'sh-word plain'],
    ['get {{a}} | xargs rm', 'sh-word'],
    ['$ echo {{a}}\nprinted {{b}}', 'sh-word | comment'],
    // Words that are read once more.
    [`ssh -p 22 {{a}} cat {{b}} '{{c}}'`, 'sh-word | sh-word sh-word | sh-single sh-word'],
    [`ssh h "cat '{{a}}' {{b}}"`, 'sh-double sh-single | sh-double sh-word'],
    ['ssh h "cat $X {{a}}"', 'sh-double plain'],
    ['ssh h "rm $(echo {{a}})"', 'plain'],
    ['bash -c "echo {{a}}" {{b}}', 'sh-double sh-word | sh-word'],
    ['sudo -u {{a}} bash -lc "cd {{b}}"', 'sh-word | sh-double sh-word'],
    ["kubectl -n {{a}} exec {{b}} -- sh -c 'cat {{c}}'", 'sh-word | sh-word | sh-single sh-word'],
    [`docker exec {{a}} sh -c 'cat "{{b}}"'`, 'sh-word | sh-single sh-double'],
    ['xargs sh -c "rm {{a}}"', 'sh-double sh-word'],
    ["su - {{a}} -c 'ls {{b}}'", 'sh-word | sh-single sh-word'],
    ['eval echo {{a}}; watch -n 5 ls {{b}}', 'sh-word sh-word | sh-word sh-word'],
    [`psql -h {{a}} -c "select '{{b}}'"`, 'sh-word | sh-double sql-string'],
    ['psql "host={{a}} dbname=x"', 'sh-double bare'],
    ["mysql -e 'select * from {{a}} where x = {{b}}'", 'sh-single sql-bare | sh-single sql-number'],
    [`sqlite3 {{a}} "select '{{b}}'"`, 'sh-word | sh-double sql-string'],
    [`curl -d '{"a": "{{a}}", "n": {{b}}}'`, 'sh-single json-string | sh-single json-value'],
    [`kubectl patch x -p '{"a": {{a}} }'`, 'sh-single json-value'],
    ['curl -d {{a}} -d x={{b}} -F f={{c}}', 'sh-word plain | sh-word url | sh-word plain'],
    ['curl https://{{a}}/x/{{b}}?q={{c}}', 'sh-word bare | sh-word url | sh-word url'],
    [`curl --data-urlencode 'query=up{a=~"{{a}}"}'`, 'sh-single promql-string promql-regex'],
    [`awk '/{{a}}/' {{b}}`, 'sh-single plain | sh-word plain'],
    [`jq --arg x {{a}} '.a == "{{b}}"'`, 'sh-word | sh-single plain'],
    [`python3 -c "print('{{a}}')" && python3 x.py {{b}}`, 'sh-double plain | sh-word'],
    [`unknown "select '{{a}}'" "f('{{b}}')"`, 'sh-double sql-string | sh-double plain'],
    [`grep -c '{{a}}' "it's {{b}}"`, 'sh-single | sh-double'],
  ],
  console: [
    [
      '$ echo {{a}}\nout {{b}}\n$ cat "{{c}}" \\\n> {{d}}',
      'sh-word | comment | sh-double | sh-word',
    ],
    ['{{a}}', 'comment'],
  ],
  sql: [
    [
      `SELECT '{{a}}', "{{b}}", {{c}} -- {{d}}`,
      'sql-string | sql-identifier | sql-number | comment',
    ],
    ['SELECT * FROM {{a}} WHERE x.{{b}} = {{c}}', 'sql-bare | sql-bare | sql-number'],
    ['DELETE FROM a_{{a}} WHERE id_{{b}} = 1', 'sql-bare | plain'],
    [`SELECT 'it''s {{a}}', /* ' {{b}} */ '{{c}}'`, 'sql-string | comment | sql-string'],
    [`SELECT E'{{a}}', '{{b}}'`, 'plain | plain'],
    [`SELECT $$ {{a}} $$, '{{b}}'`, 'plain | sql-string'],
    [`SELECT 'a\\' {{a}}`, 'plain'],
    [`SELECT '{{a}}', 'open {{b}}`, 'sql-string | plain'],
  ],
  pgsql: [['SELECT `{{a}}`', 'plain']],
  mysql: [["# don't {{a}}\nSELECT `{{b}}`", 'comment | sql-backtick']],
  promql: [
    [`up{a="{{a}}", b=~"x-{{b}}"}`, 'promql-string | promql-string promql-regex'],
    ["up{a!='{{a}}', b!~`{{b}}`}", 'promql-string | promql-raw promql-regex'],
    ['up > {{a}} # {{b}}', 'bare | comment'],
    ['rate(up{a="#"}[{{a}}])', 'bare'],
    ['label_replace(up, "a", "{{a}}", "", "")', 'plain'],
    ['up{a="{{a}}", b="{{b}}', 'promql-string | plain'],
  ],
  logql: [
    [
      '{a="{{a}}"} |= "{{b}}" |~ `{{c}}`',
      'promql-string | promql-string | promql-raw promql-regex',
    ],
  ],
  json: [
    ['{"{{a}}": {{b}}, {{c}}: 1}', 'json-string | json-value | plain'],
    [
      '{"u": "https://x.example/{{a}}", "q": "x = \'{{b}}\'"}',
      'json-string url | json-string plain',
    ],
    ['{"a": "{{a}}", "b: {{b}}\n}', 'json-string | plain'],
  ],
  yaml: [
    ['a: {{a}}\nb: "{{b}}"\nc: \'x {{c}}\'', 'yaml-scalar | yaml-double | yaml-single'],
    ['a: x-{{a}}\n{{b}}: 1\nc: |\n  {{c}}\n# {{d}}', 'plain | plain | plain | comment'],
    ['a: [{{a}}, "{{b}}"]\n---\n- {{c}}', 'yaml-scalar | yaml-double | yaml-scalar'],
    ['a: "{{a}}\nb', 'plain'],
  ],
  url: [['https://{{a}}/x/{{b}}?y={{c}}#{{d}}', 'bare | url | url | url']],
  http: [['POST /x/{{a}} HTTP/1.1\nHost: {{b}}\n\n{"a": "{{c}}"}', 'url | bare | json-string']],
  python: [['print("{{a}}")', 'plain']],
};

for (const [lang, rows] of Object.entries(table)) {
  describe(`places in ${lang}`, () => {
    for (const [code, expected] of rows) {
      test(code, () => assert.equal(placesOf(code, lang).join(' | '), expected));
    }
  });
}

test('a language that is none is not looked up among what all objects have', () => {
  assert.deepEqual(placesOf('{{a}}', 'constructor'), ['plain']);
});

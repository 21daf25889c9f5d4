import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copiedText } from '../../src/ui/copied-text.ts';

const cases: { name: string; lang?: string; shown: string; copied: string }[] = [
  {
    name: 'prompts go, and with them the output between commands',
    shown: '$ git status -s\n M a.ts\n\n$ git diff\n-old\n+new',
    copied: 'git status -s\ngit diff',
  },
  { name: 'a single command', shown: '$ ls', copied: 'ls' },
  {
    name: 'a script without prompts stays whole',
    shown: '# like this\n\nls -l\n  x',
    copied: '# like this\n\nls -l\n  x',
  },
  {
    name: 'comments alone are no commands of root in a script',
    lang: 'bash',
    shown: '# a\n# b',
    copied: '# a\n# b',
  },
  {
    name: 'a comment above a prompt stays, whoever runs it',
    lang: 'console',
    shown: '# Who am I?\n$ whoami\nroot',
    copied: '# Who am I?\nwhoami',
  },
  {
    name: 'root, in a session',
    lang: 'console',
    shown: '# systemctl restart kafka\n# systemctl is-active kafka\nactive',
    copied: 'systemctl restart kafka\nsystemctl is-active kafka',
  },
  {
    name: 'user and host before the prompt',
    lang: 'shellsession',
    shown: 'anna@web-1:~/shop$ sudo -i\n[root@web-1 ~]# id\nuid=0(root)',
    copied: 'sudo -i\nid',
  },
  {
    name: 'lines continued by a backslash, with a second prompt or without',
    shown: '$ kubectl get pods \\\n>   -A \\\n  -o wide\nNAME  READY\n$ date',
    copied: 'kubectl get pods \\\n  -A \\\n  -o wide\ndate',
  },
  {
    name: 'lines continued by a pipe or by and',
    shown: '$ kubectl get pods |\n  grep -v Running\nNAME\n$ a &&\n  b\nout',
    copied: 'kubectl get pods |\n  grep -v Running\na &&\n  b',
  },
  {
    name: 'a quoted text over several lines',
    shown: '$ psql -c "select 1\n> from a"\n 1\n> not typed',
    copied: 'psql -c "select 1\nfrom a"',
  },
  {
    name: 'a here-document with second prompts',
    shown: '$ cat <<EOF >a\n> one\n>\n> EOF\n$ cat a\none',
    copied: 'cat <<EOF >a\none\n\nEOF\ncat a',
  },
  {
    name: 'a here-document without, in which nothing is a prompt',
    shown: "$ cat <<-'END'\none\n\n> quoted\n$ not typed\n  END\noutput\n$ b",
    copied: "cat <<-'END'\none\n\n> quoted\n$ not typed\n  END\nb",
  },
  {
    name: 'a here-string is no here-document',
    shown: '$ cat <<<EOF\nEOF\n$ b',
    copied: 'cat <<<EOF\nb',
  },
  {
    name: 'two arrows that no line ends begin no here-document',
    shown: '$ echo $((1 << n))\n8\n$ b',
    copied: 'echo $((1 << n))\nb',
  },
  {
    name: 'a script that writes prompts into a file stays whole',
    shown: 'cat >a <<EOF\n$ npm start\nEOF\necho done',
    copied: 'cat >a <<EOF\n$ npm start\nEOF\necho done',
  },
  {
    name: 'a variable is no prompt',
    shown: '$HOME/bin/x\n$(which y)',
    copied: '$HOME/bin/x\n$(which y)',
  },
  { name: 'an empty prompt at the end', shown: '$ ls\na\n$', copied: 'ls' },
  { name: 'carriage returns go', lang: 'ts', shown: 'a;\r\nb;\r', copied: 'a;\nb;' },
  {
    name: 'carriage returns behind prompts too',
    shown: '$ a \\\r\n  b\r\nout\r\n$ c\r',
    copied: 'a \\\n  b\nc',
  },
  {
    name: 'other languages keep their dollars',
    lang: 'text',
    shown: '$ 5 a month\n> quoted',
    copied: '$ 5 a month\n> quoted',
  },
  { name: 'an unknown language keeps them too', lang: '', shown: '$ ls\na', copied: '$ ls\na' },
];

for (const { name, lang = 'sh', shown, copied } of cases) {
  test(`copying code: ${name}`, () => {
    assert.equal(copiedText(shown.split('\n'), lang), copied);
  });
}

import type { Names } from './names.ts';

/** A type with a method, a function or a table test in Go. */
export function go(names: Names): string {
  return names.random.pick(PARTS)(names);
}

const PARTS: readonly ((names: Names) => string)[] = [
  (n) => {
    const type = n.type();
    const fields = Array.from(
      { length: n.random.int(2, 6) },
      () =>
        `\t${n.type()} ${n.random.pick(['string', 'int64', 'time.Duration', '[]byte', 'map[string]int', '*sync.Mutex'])} \`json:"${n.snake()}"\``,
    );
    return `// ${type} must ${n.remark()}.
type ${type} struct {\n${fields.join('\n')}\n}

func (s *${type}) ${n.type()}(ctx context.Context, ${n.field()} string) error {
${body(n)}
	return nil
}`;
  },
  (
    n,
  ) => `func ${n.type()}(ctx context.Context, ${n.variable()} []${n.type()}) (map[string]int, error) {
	out := make(map[string]int, len(${n.variable()}))
${body(n)}
	for _, item := range ${n.variable()} {
		out[item.${n.type()}] += ${n.random.int(1, 20)} // ${n.remark()}
	}
	return out, nil
}`,
  (n) => {
    const rows = Array.from(
      { length: n.random.int(2, 5) },
      () => `\t\t{name: "${n.remark()}", in: ${n.random.int(1, 900)}, want: "${n.kebab()}"},`,
    );
    return `func Test${n.type()}(t *testing.T) {
	tests := []struct {
		name string
		in   int
		want string
	}{
${rows.join('\n')}
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ${n.type()}(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}`;
  },
];

function body(n: Names): string {
  return Array.from({ length: n.random.int(2, 5) }, () => n.random.pick(STATEMENTS)(n)).join('\n');
}

const STATEMENTS: readonly ((names: Names) => string)[] = [
  (n) =>
    `\t${n.variable()}, err := s.${n.type()}(ctx, ${n.random.int(1, 400)})\n\tif err != nil {\n\t\treturn fmt.Errorf("${n.remark()}: %w", err)\n\t}`,
  (n) =>
    `\tctx, cancel := context.WithTimeout(ctx, ${n.random.int(1, 60)}*time.Second)\n\tdefer cancel()`,
  (n) => `\tslog.InfoContext(ctx, "${n.remark()}", "${n.snake()}", ${n.variable()}.${n.type()})`,
  (n) => `\tif len(${n.variable()}) > ${n.random.int(1, 500)} {\n\t\treturn Err${n.type()}\n\t}`,
  (n) =>
    `\tselect {\n\tcase <-ctx.Done():\n\t\treturn ctx.Err()\n\tcase s.${n.variable()} <- ${n.type()}{${n.type()}: ${n.random.int(1, 99)}}:\n\t}`,
];

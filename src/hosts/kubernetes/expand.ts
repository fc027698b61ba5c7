/**
 * `text` with `$(NAME)` replaced as Kubernetes does in `command`, `args` and `env` (kubernetes/third_party/forked/golang/expansion):
 * unknown names stay as they are, `$$` becomes `$`, and nothing else is special: `$NAME` and `${NAME}` are plain text.
 */
export function expand(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (whole, name: string | undefined) =>
    name === undefined ? '$' : (variables.get(name) ?? whole),
  )
}

/** `$NAME` or `${NAME}` in a text, which a shell would replace and Kubernetes does not; undefined when there is none. */
export function shellReference(text: string): string | undefined {
  return /\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)/.exec(text)?.[0]
}

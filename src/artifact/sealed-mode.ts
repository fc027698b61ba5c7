/** The mode that a file has in an artifact: 0755 for one that somebody may execute, else 0644. */
export function sealedMode(mode: number): 0o644 | 0o755 {
  return (mode & 0o111) === 0 ? 0o644 : 0o755
}

const mostFiles = 256
const mostBytes = 16 << 20

/** Files in their order, in batches small enough that an interrupt is heard soon and the threads are evenly busy. */
export function* batches<File extends {bytes: number}>(files: readonly File[]): Iterable<File[]> {
  let batch: File[] = []
  let bytes = 0
  for (const file of files) {
    batch.push(file)
    bytes += file.bytes
    if (batch.length < mostFiles && bytes < mostBytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

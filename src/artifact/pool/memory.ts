/**
 * Gives the memory behind `bytes` back at once. Node counts buffers outside its heap and collects them late: without
 * this, packing holds several times what it works on. Nothing may look at `bytes` or its memory afterwards.
 */
export function release(bytes: Uint8Array): void {
  const memory = bytes.buffer as ArrayBuffer & {transfer?: (length: number) => ArrayBuffer}
  // A buffer that shares Node's small pool is not ours to give back.
  if (bytes.byteLength < poolBytes) return
  memory.transfer?.(0)
}

const poolBytes = 64 << 10

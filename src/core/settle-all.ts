/**
 * The results of works that were started together, in their order. When one fails the others are still waited for, so that
 * none works on in a folder that is being removed; then the first failure is thrown.
 */
export async function settleAll<Works extends readonly unknown[]>(
  works: readonly [...Works],
): Promise<{-readonly [Index in keyof Works]: Awaited<Works[Index]>}> {
  await Promise.allSettled(works)
  return Promise.all(works) as Promise<{-readonly [Index in keyof Works]: Awaited<Works[Index]>}>
}

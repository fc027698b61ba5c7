/** The highest version of one family of symbols that a file asks a library for: `GLIBC` 2.34 of `libc.so.6`. */
export type NeededVersion = {
  /** The library that must have it, as the file names it. */
  library: string
  /** What stands before the number: `GLIBC`, `GLIBCXX`, `CXXABI`, `GCC`. */
  family: string
  /** `2.34`. */
  version: string
}

/** What an ELF file says about where it runs and what it needs. Lists are in the file's order. */
export type Elf = {
  bits: 32 | 64
  order: 'little' | 'big'
  /** As `uname -m` has it: `x86_64`, `aarch64`; `machine 190` for one without a name here. */
  machine: string
  /** `library` stands for ET_DYN, position-independent programs included. */
  type: 'library' | 'program' | 'other'
  /** DT_NEEDED. */
  needed: string[]
  /** DT_SONAME. */
  soname: string | null
  /** DT_RPATH, split at its colons. */
  rpath: string[]
  /** DT_RUNPATH, split at its colons. */
  runpath: string[]
  /** One entry for each library and family; versions marked weak, which the loader does without, are left out. */
  versions: NeededVersion[]
}

/** An ELF file read, or one clause that says why it cannot be: `it ends within its program headers`. */
export type ElfReading = {elf: Elf; problem?: never} | {elf?: never; problem: string}

/** Reads `length` bytes at `offset`: fewer where the file ends. */
export type ReadAt = (offset: number, length: number) => Buffer

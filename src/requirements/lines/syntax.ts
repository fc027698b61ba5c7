/** Text that does not follow a grammar: where, and what is expected there. */
export class RequirementError extends Error {
  override readonly name = 'RequirementError'
  /** Code units from the start of the text. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** A reader over one text, moved on by sticky patterns. */
export class Scanner {
  readonly text: string
  offset = 0

  constructor(text: string, offset = 0) {
    this.text = text
    this.offset = offset
  }

  /** The match of a sticky pattern here, which the scanner moves behind; null when there is none. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.offset
    const match = pattern.exec(this.text)
    if (match !== null) this.offset += match[0].length
    return match
  }

  /** Moves behind `character` if it stands here. */
  accept(character: string): boolean {
    if (this.text[this.offset] !== character) return false
    this.offset++
    return true
  }

  /** Moves behind blanks: spaces and tabs only, as PEP 508 has them. */
  skip(): void {
    while (this.text[this.offset] === ' ' || this.text[this.offset] === '\t') this.offset++
  }

  get atEnd(): boolean {
    return this.offset >= this.text.length
  }

  fail(message: string, offset = this.offset): never {
    throw new RequirementError(message, offset)
  }
}

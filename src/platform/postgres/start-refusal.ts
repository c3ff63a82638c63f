/** Muster cannot start here. The message is what the person at the terminal reads: what is wrong and how to mend it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}

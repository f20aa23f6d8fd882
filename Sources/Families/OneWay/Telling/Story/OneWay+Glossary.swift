package import Telling

extension OneWay {
  package static var glossary: [GlossaryTerm] {
    [
      GlossaryTerm(
        "close", told("close, closes, closing"),
        told(
          """
          The transaction by which the payee takes what was paid last; the payer signed it, and \
          only the payee can add the second signature.
          """)),
      GlossaryTerm(
        "deadline", told("deadline, window"),
        told(
          """
          The last block in which the payee can be sure to be ahead of the refund; whoever closes \
          later may lose everything.
          """)),
      GlossaryTerm(
        "kick-off", told("kick-off, kick-offs"),
        told(
          """
          A transaction that starts the clock: only blocks that follow it count for the refund's \
          lock.
          """)),
    ]
  }
}

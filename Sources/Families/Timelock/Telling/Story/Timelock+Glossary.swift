package import Telling

extension Timelock {
  package static var glossary: [GlossaryTerm] {
    [
      GlossaryTerm(
        "commitment", told("commitment, commitments"),
        told(
          """
          A transaction that both have signed and nobody broadcasts as long as all goes well: it \
          pays out one division of the money. Each newer one has an earlier lock.
          """)),
      GlossaryTerm(
        "settlement", told("settlement, settlements"),
        told("The last division, signed once more without a lock: the next block can hold it.")),
      GlossaryTerm(
        "ladder", told("ladder, ladders"),
        told(
          """
          The locks of all commitments: each is some blocks earlier than the one before, so that a \
          newer division can be in a block before any older one.
          """)),
    ]
  }
}

extension GlossaryTerm {
  /// The terms that every family's stories use.
  static var shared: [GlossaryTerm] { ofTransactions + ofTheChain + ofLocks + ofChannels }

  private static var ofTransactions: [GlossaryTerm] {
    [
      GlossaryTerm(
        "output", told("output, outputs"),
        told("A sum of money in a transaction, and the condition for spending it once.")),
      GlossaryTerm(
        "signature", told("signature, signatures"),
        told(
          """
          Proof by the holder of a key that the holder agreed to exactly this transaction: who is \
          paid what, out of which output, and with which lock.
          """)),
      GlossaryTerm(
        "txid", told("txid, txids"),
        told(
          """
          The name of a transaction: a hash of all its bytes but the witnesses. Whoever spends its \
          output refers to it by this name.
          """)),
      GlossaryTerm(
        "fee", told("fee, fees"),
        told("What a transaction takes in and does not pay out; it goes to the miner.")),
      GlossaryTerm(
        "segwit", told("segwit, witness, witnesses"),
        told(
          """
          Since 2017 signatures stand in a part of the transaction of their own, the witness, so \
          that nobody can change the txid by changing a signature.
          """)),
    ]
  }

  private static var ofTheChain: [GlossaryTerm] {
    [
      GlossaryTerm(
        "confirmation", told("confirmation, confirmations, confirmed"),
        told(
          """
          A block that holds the transaction is its first confirmation, and each block behind that \
          another. The more there are, the less likely is it to be undone.
          """)),
      GlossaryTerm(
        "mempool", told("mempool"),
        told(
          """
          The transactions that a node has accepted and no block holds yet. A place there proves \
          nothing: another transaction may still be first.
          """)),
      GlossaryTerm(
        "miner", told("miner, miners"),
        told("Who makes blocks, and chooses which transactions go into them.")),
      GlossaryTerm(
        "height", told("height, heights"),
        told("How many blocks the chain has; one comes about every ten minutes.")),
      GlossaryTerm(
        "broadcast", told("broadcast, broadcasts"),
        told("To hand a transaction to the network, so that miners can take it.")),
    ]
  }

  private static var ofLocks: [GlossaryTerm] {
    [
      GlossaryTerm(
        "lock", told("lock, locks, locked, nLockTime"),
        told(
          """
          The field nLockTime of a transaction: no block up to this height may hold it. The first \
          that may is the one after.
          """)),
      GlossaryTerm(
        "sequence", told("sequence, nSequence, sequences"),
        told(
          """
          A field of every input. If all are final, the lock does not count; a small number can \
          be a lock of its own, in blocks since the spent output was confirmed.
          """)),
    ]
  }

  private static var ofChannels: [GlossaryTerm] {
    [
      GlossaryTerm(
        "channel", told("channel, channels"),
        told(
          """
          Money under the keys of several people, which they divide anew as often as they like \
          without telling the chain.
          """)),
      GlossaryTerm(
        "funding", told("funding, fundings"),
        told(
          """
          The transaction that puts the money into the channel: its output opens only with the \
          signatures of all.
          """)),
      GlossaryTerm(
        "refund", told("refund, refunds"),
        told("The transaction that gives everything back to who funded, once its lock is past.")),
    ]
  }
}

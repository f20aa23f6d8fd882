internal import Bitcoin
internal import Synchronization

/// Remembers what the last blocks have made of ledgers, for all copies that share it.
///
/// Copies that look ahead mine the same blocks over and over: those that come next where nothing
/// waits. A ledger that knows of one chain alone follows from its last block and its clock, and so
/// does the block that it mines, and all that this makes of it.
final class BlockMemory: Sendable {
  private struct Question: Hashable {
    let tip: BlockHash
    let now: UInt32
    let interval: UInt32
    let script: Script

    init(_ ledger: Ledger, paying script: Script) {
      tip = ledger.chain.tip.hash
      now = ledger.now
      interval = ledger.blockInterval
      self.script = script
    }
  }

  /// A block, and what it has made of a ledger.
  struct Answer: Sendable {
    let block: Block
    let tree: BlockTree
    let chain: ActiveChain
    let now: UInt32
  }

  private struct Generations {
    var younger: [Question: Answer] = [:]
    var older: [Question: Answer] = [:]
  }

  private let known = Mutex(Generations())

  /// Beyond this many blocks the older half is dropped: most futures are shorter, and what is kept
  /// for a block takes about seven kilobytes.
  private static var capacity: Int { 8_192 }

  /// What the next block makes of a ledger: what it has made of an equal one, or else what it makes
  /// now.
  func mine(on ledger: inout Ledger, to script: Script, otherwise mine: (inout Ledger) -> Block)
    -> Block
  {
    guard ledger.isQuiet else { return mine(&ledger) }
    let question = Question(ledger, paying: script)
    if let known = recall(question) {
      (ledger.tree, ledger.chain, ledger.now) = (known.tree, known.chain, known.now)
      return known.block
    }
    let block = mine(&ledger)
    remember(
      question, Answer(block: block, tree: ledger.tree, chain: ledger.chain, now: ledger.now))
    return block
  }

  private func recall(_ question: Question) -> Answer? {
    known.withLock { $0.younger[question] ?? $0.older[question] }
  }

  private func remember(_ question: Question, _ answer: Answer) {
    known.withLock { known in
      if known.younger.count >= Self.capacity / 2 {
        known.older = known.younger
        known.younger = [:]
      }
      known.younger[question] = answer
    }
  }
}

extension Ledger {
  /// Lets this ledger and all copies that are made of it from here on share which blocks they have
  /// mined; that changes only how long it takes.
  public mutating func rememberBlocks() { blocks = BlockMemory() }

  /// Whether nothing waits in the mempool, and no block is known beside those of the chain.
  fileprivate var isQuiet: Bool { mempool.count == 0 && tree.count == Int(height.value) + 1 }
}

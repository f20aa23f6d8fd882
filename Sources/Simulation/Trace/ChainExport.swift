internal import Bitcoin
public import ExactJSON
internal import MockLedger

/// A trace as lines for a node that was not there: all blocks and all transactions that were
/// offered, in the order in which they came, and what the node must say to each.
///
/// A node of one's own listens while the lines are written, since two answers hang on what went
/// before: a transaction that waits already is taken by `send` and refused by `test`, and a block
/// on a side branch is kept without counting.
public struct ChainExport: Sendable {
  /// A request of `paychan ledger` each.
  public private(set) var lines: [JSON] = []
  private var node = Ledger()

  /// Writes down what is needed to replay a trace.
  public init<Family: ChainFamily>(_ trace: Trace<Family>) {
    self.init(
      trace.steps.flatMap(\.events).compactMap(\.onLedger),
      after: trace.start.wallets.prelude.blocks)
  }

  /// Writes down what is needed to replay events after the blocks that were there before.
  init<Role, Name>(_ events: [ChainEvent<Role, Name>], after prelude: [Block]) {
    setClock(behind: prelude + events.compactMap(\.block))
    for block in prelude { add(block, holding: []) }
    for event in events { add(event) }
  }

  /// All lines as a file holds them, each with its line break.
  public var bytes: [UInt8] {
    lines.flatMap { $0.bytes(.compact) + [UInt8(ascii: "\n")] }
  }
}

extension ChainExport {
  /// Lets the clock stand at the latest block from the start: no rule wants a block to be young.
  private mutating func setClock(behind blocks: [Block]) {
    guard let latest = blocks.map(\.header.time).max(), latest > node.now else { return }
    node.setClock(to: latest)
    lines.append(["time": .number(latest)])
  }

  private mutating func add<Role, Name>(_ event: ChainEvent<Role, Name>) {
    switch event {
    case .mined(let block, _, let labels): add(block, holding: labels.map(\.description))
    case .blockRefused(let block, let refusal, let labels):
      add(block, holding: labels.map(\.description), expecting: refusal.rejectReason)
    case .broadcast(_, let label, let transaction, let verdict):
      offer(transaction, label.description, verdict)
    case .evicted, .reorganised: break
    }
  }

  private mutating func add(_ block: Block, holding labels: [String]) {
    let before = node.height(of: block.header.previousBlock)
    let isBest = before.map { $0 >= node.height } ?? false
    add(block, holding: labels, expecting: isBest ? nil : "inconclusive")
  }

  private mutating func add(
    _ block: Block, holding labels: [String], expecting reason: String?
  ) {
    let height = node.height(of: block.header.previousBlock)?.next
    let name = (["block"] + [height.map(\.description)].compactMap { $0 }).joined(separator: " ")
    let content = labels.joined(separator: ", ")
    node.submit(block)
    lines.append([
      "block": .string(Hex.encode(block.encoded)),
      "label": .string(labels.isEmpty ? name : "\(name): \(content)"),
      "expect": [
        "accepted": .bool(reason == nil), "reject-reason": reason.map { .string($0) } ?? .null,
      ],
    ])
  }

  private mutating func offer(
    _ transaction: Transaction, _ label: String, _ verdict: Verdict
  ) {
    switch verdict {
    case .accepted:
      let waiting = node.refusalOfWaiting(transaction)
      request("test", transaction, label, expecting: waiting.map(Self.refused) ?? Self.allowed)
      request("send", transaction, label, expecting: Self.allowed)
      listen(transaction)
    case .refused(let refusal):
      request("test", transaction, label, expecting: Self.refused(refusal))
    case .handedToMiner: break
    }
  }

  private mutating func request(
    _ kind: String, _ transaction: Transaction, _ label: String,
    expecting expectation: JSON
  ) {
    lines.append([
      kind: .string(Hex.encode(transaction.encoded)),
      "label": .string(label),
      "expect": expectation,
    ])
  }

  /// Whatever the node thinks of it: the answers that count are those of the trace.
  private mutating func listen(_ transaction: Transaction) {
    do { try node.send(transaction) } catch {}
  }

  private static let allowed: JSON = ["allowed": true, "reject-reason": nil]

  /// A transaction without an answer of the ledger's own gets an error there, and may get either
  /// answer elsewhere.
  private static func refused(_ refusal: TransactionRefusal) -> JSON {
    if case .notModelled = refusal { return ["error": .string(refusal.rejectReason)] }
    return ["allowed": false, "reject-reason": .string(refusal.testReason)]
  }
}

extension Ledger {
  /// What `testmempoolaccept` says of a transaction that waits in the mempool already.
  fileprivate func refusalOfWaiting(_ transaction: Transaction) -> TransactionRefusal? {
    guard let entry = mempoolEntry(transaction.txid) else { return nil }
    return entry.wtxid == transaction.wtxid
      ? .alreadyInMempool : .otherWitnessInMempool(entry.wtxid)
  }
}

extension ChainEvent {
  /// The block that it tells of.
  fileprivate var block: Block? {
    switch self {
    case .mined(let block, _, _), .blockRefused(let block, _, _): block
    case .broadcast, .evicted, .reorganised: nil
    }
  }
}

extension Event {
  /// What it tells of the ledger, if anything.
  package var onLedger: Family.Layer.Event? {
    if case .ledger(let event) = self { event } else { nil }
  }
}

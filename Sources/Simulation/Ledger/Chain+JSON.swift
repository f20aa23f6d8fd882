public import Bitcoin
internal import Channels
public import ExactJSON
internal import MockLedger

extension Chain {
  public var startingBlockCount: Int { wallets.prelude.blocks.count }

  public static func write(
    _ choice: MinerChoice<TransactionLabel<Name>>, to move: inout JSONObject
  ) {
    switch choice {
    case .mempool: break
    case .without(let labels): move[MoveKey.without] = .labels(labels)
    case .only(let labels): move[MoveKey.with] = .labels(labels)
    }
  }

  public static var choiceMember: WrittenMember<MinerChoice<TransactionLabel<Name>>> {
    Written.choice(of: Name.self)
  }

  public static func json(of act: Transaction, _ name: Name) -> JSON { act.json(name) }

  public static func json(of event: ChainEvent<Role, Name>) -> JSON {
    switch event {
    case .broadcast(let role, let label, let transaction, let verdict):
      [
        "event": "broadcast", "by": role.map { .role($0) } ?? .null,
        "transaction": transaction.json(label), "verdict": verdict.json,
      ]
    case .evicted(let label): ["event": "evicted", "label": .string("\(label)")]
    case .mined(let block, let height, let labels):
      [
        "event": "mined", "height": .number(height.value), "hash": .string(block.hash.description),
        "transactions": .labels(labels),
      ]
    case .blockRefused(let block, let refusal, let labels):
      [
        "event": "block-refused", "hash": .string(block.hash.description),
        "reject-reason": .string(refusal.rejectReason),
        "reject-details": .string(refusal.rejectDetail),
        "transactions": .labels(labels),
      ]
    case .reorganised(let depth): ["event": "reorganised", "depth": .number(depth)]
    }
  }
}

extension Verdict {
  /// The keys of `testmempoolaccept`, and the first block that could hold what must wait.
  fileprivate var json: JSON {
    switch self {
    case .accepted(let replaced):
      ["allowed": true, "replaced": .array(replaced.map { .string($0.description) })]
    case .refused(let refusal):
      [
        "allowed": false,
        "reject-reason": .string(refusal.testReason),
        "reject-details": refusal.testDetails.map { .string($0) } ?? .null,
        "first-height": refusal.firstPossibleHeight.map { .number($0.value) } ?? .null,
      ]
    case .handedToMiner: ["allowed": nil, "handed-to-miner": true]
    }
  }
}

extension Transaction {
  /// A transaction under what a trace calls it.
  package func json(_ label: some CustomStringConvertible) -> JSON {
    [
      "label": .string(label.description),
      "txid": .string(txid.description),
      "wtxid": .string(wtxid.description),
      "hex": .string(Hex.encode(encoded)),
    ]
  }
}

extension JSON {
  fileprivate static func labels<Name>(_ labels: [TransactionLabel<Name>]) -> JSON {
    .array(labels.map { .string("\($0)") })
  }
}

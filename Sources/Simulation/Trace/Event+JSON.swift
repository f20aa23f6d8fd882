internal import Bitcoin
internal import Channels
package import ExactJSON
internal import MockLedger

extension Event {
  /// The event with its kind first.
  package var json: JSON {
    switch self {
    case .refused(let role, let refusal):
      ["event": "refused", "by": role.json, "refusal": refusal.json]
    case .stored(let role, let record):
      ["event": "stored", "by": role.json, "record": .number(record)]
    case .sent(let role, let message):
      ["event": "sent", "by": role.json, "message": message.json]
    case .delivered(let role, let message): Self.message("delivered", to: role, message)
    case .lost(let role, let message): Self.message("lost", to: role, message)
    case .tampered(let role, let message): Self.message("tampered", to: role, message)
    case .rescheduled(let role, let message): Self.message("rescheduled", to: role, message)
    case .released(let total): ["event": "released", "total": .number(total.satoshis)]
    case .broadcast(let role, let label, let transaction, let verdict):
      [
        "event": "broadcast", "by": role?.json ?? .null,
        "transaction": transaction.json(label), "verdict": verdict.json,
      ]
    case .gained(let role, let label, let transaction):
      ["event": "gained", "by": role.json, "transaction": transaction.json(label)]
    case .evicted(let label): ["event": "evicted", "label": label.json]
    case .mined(let block, let height, let labels): block.json(at: height, labels)
    case .blockRefused(let block, let refusal, let labels): block.json(refused: refusal, labels)
    case .reorganised(let depth): ["event": "reorganised", "depth": .number(depth)]
    case .crashed(let role): ["event": "crashed", "by": role.json]
    case .restarted(let role, let record):
      ["event": "restarted", "by": role.json, "record": record.map { .number($0) } ?? .null]
    case .silent(let role): ["event": "silent", "by": role.json]
    case .awake(let role): ["event": "awake", "by": role.json]
    }
  }

  private static func message(
    _ kind: JSON, to role: PaymentRole, _ message: Timelock.Message
  ) -> JSON {
    ["event": kind, "to": role.json, "message": message.json]
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

extension Block {
  /// A block that was mined, and what of the story it holds.
  fileprivate func json(at height: BlockHeight, _ labels: [TransactionLabel]) -> JSON {
    [
      "event": "mined", "height": .number(height.value), "hash": .string(hash.description),
      "transactions": .array(labels.map(\.json)),
    ]
  }

  /// A block that nobody accepted, with the keys of `testmempoolaccept`.
  fileprivate func json(refused refusal: BlockRefusal, _ labels: [TransactionLabel]) -> JSON {
    [
      "event": "block-refused", "hash": .string(hash.description),
      "reject-reason": .string(refusal.rejectReason),
      "reject-details": .string(refusal.rejectDetail),
      "transactions": .array(labels.map(\.json)),
    ]
  }
}

extension Transaction {
  fileprivate func json(_ label: TransactionLabel) -> JSON {
    [
      "label": label.json,
      "txid": .string(txid.description),
      "wtxid": .string(wtxid.description),
      "hex": .string(Hex.encode(encoded)),
    ]
  }
}

extension TransactionLabel {
  fileprivate var json: JSON { .string(description) }
}

extension PaymentRole {
  fileprivate var json: JSON { .string(rawValue) }
}

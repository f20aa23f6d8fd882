internal import Bitcoin
internal import Channels
internal import ExactJSON

/// Whether a transaction is the one that honest parties make, byte for byte, and in which members
/// it differs if not.
struct Judgement {
  /// What the label of the transaction stands for.
  let meaning: LabelMeaning
  /// Where the transaction differs; what should be there stands first.
  let changes: [JSONDifference]

  /// Whether nothing differs.
  var isGood: Bool { changes.isEmpty }

  /// Compares a transaction with what its label stands for.
  init(_ transaction: Transaction, as meaning: LabelMeaning) {
    self.meaning = meaning
    changes = meaning.expected.map { transaction.changes(from: $0) } ?? meaning.unforeseen
  }

  /// The members that say so in a transaction's record.
  var members: JSONObject {
    var members: JSONObject = ["good": .bool(isGood)]
    members.append(meaning.members)
    if !isGood { members["changes"] = .array(changes.map(\.json)) }
    return members
  }
}

extension LabelMeaning {
  /// No party makes such a transaction, so that there is nothing to compare with.
  fileprivate var unforeseen: [JSONDifference] {
    members.members.map { JSONDifference(path: $0.key, expected: .null, found: $0.value) }
  }
}

extension Transaction {
  /// Where it differs from another: in what signatures cover, or, if in nothing of that, in the
  /// signatures themselves.
  fileprivate func changes(from expected: Transaction) -> [JSONDifference] {
    guard self != expected else { return [] }
    let covered = JSONDifference.all(expected: expected.covered, found: covered)
    guard covered.isEmpty else { return covered }
    return JSONDifference.all(expected: expected.unlocking, found: unlocking)
  }

  /// The members of its record that signatures cover.
  private var covered: JSON {
    [
      "version": .number(version), "lock-time": .number(lockTime.rawValue),
      "inputs": .array(
        inputs.map {
          [
            "outpoint": .string($0.previousOutput.description),
            "sequence": .number($0.sequence.rawValue),
          ]
        }),
      "outputs": .array(
        outputs.map {
          ["value": .number($0.value.satoshis), "script-pub-key": .hex($0.scriptPubKey.bytes)]
        }),
    ]
  }

  /// The members of its record that hold signatures.
  private var unlocking: JSON {
    [
      "inputs": .array(
        inputs.map {
          [
            "script-sig": .hex($0.scriptSig.bytes),
            "witness": .array($0.witness.items.map { .hex($0) }),
          ]
        })
    ]
  }
}

extension JSONDifference {
  fileprivate var json: JSON {
    ["member": .string(path), "expected": expected ?? .null, "found": found ?? .null]
  }
}

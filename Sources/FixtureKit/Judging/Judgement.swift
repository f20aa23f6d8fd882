internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation

/// Whether a transaction is the one that parties make who keep every rule, byte for byte, and in
/// which members it differs from that if not.
struct Judgement {
  /// What it divides, as its label has it; `nil` for what closes no channel.
  let division: Timelock.Division?
  /// Where it differs; what should be there stands first.
  let changes: [JSONDifference]

  /// Whether nothing differs.
  var isGood: Bool { changes.isEmpty }

  /// Compares a transaction with what its label names.
  init(_ transaction: Transaction, called label: TransactionLabel, in story: CaseStory) {
    let name = label.name
    let closing = story.divisions.closing(of: name)
    division = closing?.division
    let expected: Transaction? =
      switch closing {
      case nil: name == .funding ? story.expected.funding : nil
      case (let division, let form)?:
        story.isAgreeable(division) ? story.expected.closing(division, form) : nil
      }
    changes = expected.map { transaction.changes(from: $0) } ?? [Self.unforeseen(division)]
  }

  /// No party agrees to such a division, so that there is nothing to compare with.
  private static func unforeseen(_ division: Timelock.Division?) -> JSONDifference {
    JSONDifference(path: "division", expected: .null, found: division?.json ?? .null)
  }

  /// The members that say so in a transaction's record.
  var members: JSONObject {
    var members: JSONObject = ["good": .bool(isGood), "division": division?.json ?? .null]
    if !isGood { members["changes"] = .array(changes.map(\.json)) }
    return members
  }
}

extension CaseStory {
  fileprivate func isAgreeable(_ division: Timelock.Division) -> Bool {
    divisions.isAgreeable(division, capacity: end.scenario.terms.capacity)
  }
}

extension TransactionLabel {
  /// The transaction of the channel that it is, or that it takes the place of.
  fileprivate var name: Timelock.TransactionName {
    switch self {
    case .channel(let name), .changed(let name): name
    case .doubleSpend, .malleated: .funding
    }
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

extension Timelock.Division {
  fileprivate var json: JSON {
    ["state": .number(state), "to-payee": .number(toPayee.satoshis)]
  }
}

extension JSONDifference {
  fileprivate var json: JSON {
    ["member": .string(path), "expected": expected ?? .null, "found": found ?? .null]
  }
}

internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation
internal import Walkthroughs

/// A transaction of a story in a table: whether the next block may hold it, and why in a few words.
struct WhyRow<Family: IllustratedFamily> {
  private let made: ScenarioMoment<Family>.Made
  private let verdict: WhyVerdict
  /// The transaction that spent the same output first.
  private let rival: TransactionLabel<Family.Name>?
  /// A transaction that must come first.
  private let parent: TransactionLabel<Family.Name>?

  init(_ made: ScenarioMoment<Family>.Made, at moment: ScenarioMoment<Family>) {
    self.made = made
    verdict = WhyVerdict(made.transaction, on: moment.ledger)
    rival = verdict.spendings.first.flatMap { moment.label(of: $0.txid) }
    parent = moment.missingParent(of: made.transaction)
  }

  /// The cells under the titles.
  var cells: [Line] {
    [
      Line(made.label.stateWord), Line(lock), Line(verdict.firstBlock.map(\.words) ?? "-"),
      Line(answer, verdict.standing.ink), Line(holders),
    ]
  }

  /// The reason of the answer.
  var reason: String {
    switch verdict.standing {
    case .acceptable: presence
    case .notYetFinal:
      verdict.firstBlock.map { "locked until block \($0.words)" } ?? "its lock is a time"
    case .alreadySpent: "\(rivalName) was first\(place)"
    case .neverValid: flaw
    case .policyOnly: "nodes do not pass it on: \(verdict.first?.rule ?? "policy")"
    }
  }

  private var lock: String {
    if let blocks = made.transaction.relativeLock { return "+\(grouped(blocks))" }
    guard made.transaction.inputs.contains(where: { $0.sequence != .final }) else { return "none" }
    return switch made.transaction.lockTime.meaning {
    case .height(0): "none"
    case .height(let height): grouped(height)
    case .time: "a time"
    }
  }

  private var answer: String {
    switch verdict.standing {
    case .acceptable: isConfirmed ? "in a block" : "yes"
    case .notYetFinal: "not yet"
    case .alreadySpent: "too late"
    case .neverValid: "never"
    case .policyOnly: "by a miner"
    }
  }

  private var isConfirmed: Bool {
    switch verdict.presence {
    case .confirmed: true
    case .absent, .waiting: false
    }
  }

  private var holders: String {
    switch made.holders.count {
    case 0: "miners"
    case let count where count == Family.Role.allCases.count: Family.Role.everyone
    default: made.holders.map(\.rawValue).joined(separator: ", ")
    }
  }

  private var presence: String {
    switch verdict.presence {
    case .absent: "any node takes it"
    case .waiting: "it waits in the mempool"
    case .confirmed(let height): "in block \(height.words)"
    }
  }

  private var rivalName: String { rival?.words ?? "another transaction" }

  private var place: String {
    verdict.spendings.first.flatMap(\.height).map { ", in block \($0.words)" } ?? ", in the mempool"
  }

  private var flaw: String {
    if let parent { return "needs \(parent.words) first" }
    return verdict.scriptFailures.contains { $0.strictness == .consensus }
      ? "its signatures do not allow it" : verdict.lasting?.rule ?? "no block may hold it"
  }
}

extension WhyRow {
  /// The row as data; the transaction has the name that `--state` takes.
  var json: JSON {
    [
      "transaction": .string(made.label.description),
      "txid": .string(made.transaction.txid.description),
      "held-by": .array(made.holders.map { .string($0.rawValue) }),
      "lock": .number(made.transaction.lockTime.rawValue),
      "first-block": verdict.firstBlock.map { .number($0.value) } ?? .null,
      "standing": .string(verdict.standing.rawValue),
      "rule": verdict.first.map { .string($0.rule) } ?? .null,
      "reject-reason": verdict.first.map { .string($0.reason) } ?? .null,
      "spent-by": .array(
        verdict.spendings.map { spending in spending.json(label: rival?.description) }),
    ]
  }
}

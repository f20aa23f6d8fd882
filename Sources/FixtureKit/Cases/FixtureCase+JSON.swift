internal import Bitcoin
internal import Channels
internal import Checker
public import ExactJSON
internal import MockLedger
public import Simulation

extension FixtureCase {
  /// The whole case, computed anew: always in the same order of keys.
  public func json(
    _ revision: FixtureFormat.Revision = .latest
  ) throws(ScenarioFault<Family>) -> JSON {
    let played = try PlayedCase(self)
    let expectation = Family.expectation(of: played)
    var json = header
    for part in FixturePart.beforeTransactions where parts.contains(part) {
      json[part.rawValue] = part.json(of: played)
    }
    json[CaseKey.transactions] = .array(
      transactions.map {
        TransactionRecord($0, in: played, expecting: expectation).json(revision)
      })
    let verdicts = questions.map { $0.json(at: played.moment(of: $0)) }
    json[CaseKey.verdicts] = .array(verdicts)
    if defect != nil { json[CaseKey.expected] = expected(played.trace, verdicts) }
    json[CaseKey.outcome] = played.trace.outcome.json
    for part in FixturePart.afterTransactions where parts.contains(part) {
      json[part.rawValue] = part.json(of: played)
    }
    return .object(json)
  }

  /// The members that are not computed.
  private var header: JSONObject {
    var header: JSONObject = [CaseKey.id: .string(id)]
    header.append(topic.members)
    header[CaseKey.title] = .string(title)
    header[CaseKey.defect] = defect?.json ?? .null
    header[CaseKey.scenario] = scenario.json
    return header
  }

  /// The answers of the three that could refuse a bad case: the party that is asked, the mempool
  /// and a block; `null` where one is not asked.
  private func expected(_ trace: Trace<Family>, _ verdicts: [JSON]) -> JSON {
    var party: JSON = .null
    for case .refused(let role, let refusal) in trace.steps.suffix(2).flatMap(\.events) {
      party = ["by": .string(role.rawValue), "rule": .string(refusal.rule.rawValue)]
    }
    let verdict = verdicts.last?.object?["verdict"]?.object
    let answer = { (key: String) -> JSON in
      guard let verdict else { return .null }
      let reason = verdict[key]?.object?["reject-reason"]
      return ["allowed": .bool(reason == nil), "reject-reason": reason ?? .null]
    }
    return ["party": party, "mempool": answer("mempool"), "block": answer("block")]
  }
}

extension FixtureDefect {
  fileprivate var json: JSON {
    [CaseKey.base: .string(base), CaseKey.change: .string(change)]
  }
}

extension FixtureCase.Question {
  /// The verdict of the mempool and of the next block; `null` where the transaction was not made by
  /// then.
  fileprivate func json(at moment: ScenarioMoment<Family>) -> JSON {
    let made = moment.made(label)
    let verdict = made.map { WhyVerdict($0.transaction, on: moment.ledger) }
    return [
      CaseKey.label: .string(label.description),
      CaseKey.height: height.map { .number($0) } ?? .null,
      "verdict": verdict?.json { moment.label(of: $0)?.description } ?? .null,
    ]
  }
}

extension FixturePart {
  /// The parts that stand before the transactions, in their order.
  fileprivate static let beforeTransactions: [Self] = [.keys, .channel, .steps, .lastSteps]
  /// The parts that stand at the end.
  fileprivate static let afterTransactions: [Self] = [.chain]

  /// The value of the part's member.
  fileprivate func json<Family>(of played: PlayedCase<Family>) -> JSON {
    switch self {
    case .keys: played.keys.json(on: Family.network(of: played.trace.scenario.terms))
    case .channel: Family.channelRecord(of: played)
    case .steps: played.trace.stepsJSON()
    case .lastSteps: played.trace.stepsJSON(fromLast: 2)
    case .chain: .array(ChainExport(played.trace).lines)
    }
  }
}

/// The names of the members of a case.
enum CaseKey {
  static let id = "id"
  static let title = "title"
  static let defect = "defect"
  static let base = "base"
  static let change = "change"
  static let scenario = "scenario"
  static let transactions = "transactions"
  static let label = "label"
  static let height = "height"
  static let verdicts = "verdicts"
  static let outcome = "outcome"
  static let expected = "expected"
}

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
  ) throws(ScenarioFault) -> JSON {
    try json(of: topic.family, revision)
  }

  private func json<Family: FixtureFamily>(
    of family: Family.Type, _ revision: FixtureFormat.Revision
  ) throws(ScenarioFault) -> JSON {
    let played = try PlayedCase(self)
    let expectation = family.expectation(of: played)
    var json = header
    for part in Part.beforeTransactions where parts.contains(part) {
      json[part.rawValue] = part.json(of: played, family)
    }
    json[Key.transactions] = .array(
      transactions.map {
        TransactionRecord($0, in: played, of: family, expecting: expectation).json(revision)
      })
    let verdicts = questions.map { $0.json(at: played.moment(of: $0)) }
    json[Key.verdicts] = .array(verdicts)
    if defect != nil { json[Key.expected] = expected(played.trace, verdicts) }
    json[Key.outcome] = played.trace.outcome.json
    if parts.contains(.chain) { json[Part.chain.rawValue] = Part.chain.json(of: played, family) }
    return .object(json)
  }

  /// The members that are not computed.
  private var header: JSONObject {
    var header: JSONObject = [Key.id: .string(id)]
    header.append(topic.members)
    header[Key.title] = .string(title)
    header[Key.defect] = defect?.json ?? .null
    header[Key.scenario] = scenario.json
    return header
  }

  /// The answers of the three that could refuse a bad case: the party that is asked, the mempool
  /// and a block; `null` where one is not asked.
  private func expected(_ trace: Trace, _ verdicts: [JSON]) -> JSON {
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

  /// The names of the members.
  enum Key {
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
}

extension FixtureCase.Defect {
  fileprivate var json: JSON {
    [FixtureCase.Key.base: .string(base), FixtureCase.Key.change: .string(change)]
  }
}

extension FixtureCase.Question {
  /// The verdict of the mempool and of the next block; `null` where the transaction was not made by
  /// then.
  fileprivate func json(at moment: StoryMoment) -> JSON {
    let made = moment.made(label)
    let verdict = made.map { WhyVerdict($0.transaction, on: moment.ledger) }
    return [
      FixtureCase.Key.label: .string(label.description),
      FixtureCase.Key.height: height.map { .number($0) } ?? .null,
      "verdict": verdict?.json { moment.label(of: $0)?.description } ?? .null,
    ]
  }
}

extension FixtureCase.Part {
  /// The parts that stand before the transactions, in their order.
  fileprivate static let beforeTransactions: [Self] = [.keys, .channel, .steps, .lastSteps]

  /// The value of the part's member.
  fileprivate func json(of played: PlayedCase, _ family: any FixtureFamily.Type) -> JSON {
    switch self {
    case .keys: played.keys.json(on: played.end.scenario.terms.network)
    case .channel: family.channel(of: played)
    case .steps: played.trace.stepsJSON()
    case .lastSteps: played.trace.stepsJSON(fromLast: 2)
    case .chain: .array(ChainExport(played.trace).lines)
    }
  }
}

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
    let story = try CaseStory(self)
    var json: JSONObject = [
      Key.id: .string(id),
      Key.family: .string(family.rawValue),
      Key.title: .string(title),
      Key.defect: defect?.json ?? .null,
      Key.scenario: scenario.json,
    ]
    for part in Part.beforeTransactions where parts.contains(part) {
      json[part.rawValue] = part.json(of: story)
    }
    json[Key.transactions] = .array(
      transactions.map { revision.trimming(TransactionRecord($0, in: story).json) })
    let verdicts = questions.map { $0.json(at: story.moment(of: $0)) }
    json[Key.verdicts] = .array(verdicts)
    if defect != nil { json[Key.expected] = expected(story.trace, verdicts) }
    json[Key.outcome] = story.trace.outcome.json
    if parts.contains(.chain) { json[Part.chain.rawValue] = Part.chain.json(of: story) }
    return .object(json)
  }

  /// What the three who could refuse it say, in one place: the party that is asked, the mempool and
  /// a block; `null` where one is never asked.
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

  /// What the members are called.
  enum Key {
    static let id = "id"
    static let family = "family"
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
  /// What the mempool and the next block say, and why; `null` where it was not made by then.
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
  /// What stands before the transactions, in its order.
  fileprivate static let beforeTransactions: [Self] = [.keys, .channel, .steps, .lastSteps]

  /// What is written down.
  fileprivate func json(of story: CaseStory) -> JSON {
    switch self {
    case .keys: story.keys.json(on: story.end.scenario.terms.network)
    case .channel: story.end.channel?.fixture(funding: story.end) ?? .null
    case .steps: story.trace.stepsJSON()
    case .lastSteps: story.trace.stepsJSON(fromLast: 2)
    case .chain: .array(ChainExport(story.trace).lines)
    }
  }
}

internal import Bitcoin
internal import Channels
internal import Checker
public import ExactJSON
internal import MockLedger
public import Simulation

extension FixtureCase {
  /// The whole case, computed anew: always in the same order of keys.
  public func json() throws(ScenarioFault) -> JSON {
    let trace = try scenario.run()
    var json: JSONObject = [
      Key.id: .string(id),
      Key.family: .string(family.rawValue),
      Key.title: .string(title),
      Key.defect: defect?.json ?? .null,
      Key.scenario: scenario.json,
    ]
    let moment = try scenario.moment(at: nil)
    if parts.contains(.keys) { json[Part.keys.rawValue] = scenario.keysJSON }
    if parts.contains(.channel) {
      json[Part.channel.rawValue] = moment.channel?.fixture(funding: moment) ?? .null
    }
    if parts.contains(.steps) { json[Part.steps.rawValue] = trace.stepsJSON() }
    if parts.contains(.lastSteps) {
      json[Part.lastSteps.rawValue] = trace.stepsJSON(fromLast: 2)
    }
    let keys = KeyRing(scenario)
    json[Key.transactions] = .array(
      transactions.map { TransactionRecord($0, in: moment, trace, signedBy: keys).json })
    let verdicts = try verdicts()
    json[Key.verdicts] = .array(verdicts)
    if defect != nil { json[Key.expected] = expected(trace, verdicts) }
    json[Key.outcome] = trace.outcomeJSON
    if parts.contains(.chain) { json[Part.chain.rawValue] = .array(ChainExport(trace).lines) }
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

  private func verdicts() throws(ScenarioFault) -> [JSON] {
    var verdicts: [JSON] = []
    for question in questions {
      let height = question.height.map { BlockHeight(uncheckedValue: $0) }
      let moment = try scenario.moment(at: height)
      verdicts.append(question.json(at: moment))
    }
    return verdicts
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
  /// What the mempool and the next block say, and why; `null` where nobody holds it yet.
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

extension Scenario {
  /// The story up to a height, or to its end.
  func moment(at height: BlockHeight?) throws(ScenarioFault) -> StoryMoment {
    do throws(StoryMomentError) { return try StoryMoment(self, at: height) } catch {
      switch error {
      case .story(let fault): throw fault
      case .beforeTheStory(let height, _), .tooFarAhead(let height, _):
        preconditionFailure("questions are asked within a story, and \(height) is not")
      }
    }
  }
}

internal import Channels
internal import Checker
public import ExactJSON
internal import Simulation

extension FixtureTopic {
  /// A file with one case: any scenario of the family, with every transaction that was made in it,
  /// and what the mempool and a block say to each at its end.
  public func file(of scenario: JSON) throws(FixtureError) -> [UInt8] {
    try family.file(of: scenario, about: self)
  }
}

// Where the family of a topic becomes known.
extension FixtureFamily {
  fileprivate static func file(
    of json: JSON, about topic: FixtureTopic
  ) throws(FixtureError) -> [UInt8] {
    let scenario: Scenario<Self>
    do { scenario = try Scenario(json: json) } catch { throw .scenario(error) }
    let fixture = try FixtureCase(of: scenario, about: topic)
    let file = FixtureFile.plan([topic], seed: scenario.seed, count: 1)[0]
    do { return file.bytes([try fixture.json()]) } catch {
      throw .impossible(ImpossibleScenario(error))
    }
  }
}

extension FixtureCase {
  /// Makes a case of a scenario: nothing in it is bad, and all of it is asked about.
  init(
    of scenario: Scenario<Family>, about topic: FixtureTopic
  ) throws(FixtureError) {
    self.init(scenario, about: topic, labels: [])
    try requireBounds()
    let end: ScenarioMoment<Family>
    do { end = try PlayedCase(self).end } catch { throw .impossible(ImpossibleScenario(error)) }
    self.init(scenario, about: topic, labels: end.made.map(\.label))
  }

  private init(
    _ scenario: Scenario<Family>, about topic: FixtureTopic,
    labels: [TransactionLabel<Family.Name>]
  ) {
    self.init(
      id: "\(topic.title.distinct)-0001", topic: topic,
      title: scenario.about.isEmpty ? scenario.name : scenario.about, defect: nil,
      scenario: scenario, transactions: labels,
      questions: labels.map { Question(label: $0, height: nil) },
      parts: [.keys, .channel, .steps, .chain])
  }
}

internal import Channels
public import ExactJSON
internal import Simulation

extension FixtureTopic {
  /// The case of a number, from 0 on, with every member computed.
  public func json(
    _ number: Int, seed: String, _ revision: FixtureFormat.Revision = .latest
  ) throws(ImpossibleScenario) -> JSON {
    try family.json(number, of: self, seed: seed, revision)
  }

  /// A case that was read, with every member computed again.
  func recomputed(
    _ json: JSON, _ revision: FixtureFormat.Revision
  ) throws(FixtureError) -> JSON {
    try family.recomputed(json, of: self, revision)
  }
}

// Where the family of a topic becomes known: everything that these call is generic over it.
extension FixtureFamily {
  fileprivate static func json(
    _ number: Int, of topic: FixtureTopic, seed: String, _ revision: FixtureFormat.Revision
  ) throws(ImpossibleScenario) -> JSON {
    guard let series = fixtures.first(where: { $0.topic == topic }) else {
      preconditionFailure("the family '\(name)' lists each of its topics")
    }
    return try series.fixture(number, seed: seed).made(revision)
  }

  fileprivate static func recomputed(
    _ json: JSON, of topic: FixtureTopic, _ revision: FixtureFormat.Revision
  ) throws(FixtureError) -> JSON {
    let fixture = try FixtureCase<Self>(json: json, about: topic)
    do { return try fixture.made(revision) } catch { throw .impossible(error) }
  }
}

extension FixtureCase {
  /// The whole case, with an error that every family shares.
  fileprivate func made(
    _ revision: FixtureFormat.Revision
  ) throws(ImpossibleScenario) -> JSON {
    do { return try json(revision) } catch { throw ImpossibleScenario(error) }
  }
}

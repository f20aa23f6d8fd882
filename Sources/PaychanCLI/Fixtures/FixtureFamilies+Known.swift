internal import FixtureKit

extension FixtureFamilies {
  /// The families whose fixtures this program makes and reads: the one list of them.
  static let known = FixtureFamilies([TimelockFixtures.self])
}

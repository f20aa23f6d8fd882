internal import FixtureKit

/// A known family of which fixtures are made.
protocol KnownFixtureFamily: KnownFamily, FixtureFamily {}

extension KnownFixtureFamily {
  static var withFixtures: (any KnownFixtureFamily.Type)? { self }
}

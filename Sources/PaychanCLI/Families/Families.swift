internal import Channels
internal import Checker
internal import FixtureKit
internal import OneWay
internal import Simulation
internal import Timelock
internal import Voucher

/// The families whose channels this program runs: the one list of them.
let families: [any KnownFamily.Type] = [Timelock.self, OneWay.self, Voucher.self]

/// Those of them that settle on a chain of blocks.
let chainFamilies: [any KnownChainFamily.Type] = families.compactMap { $0.onChain }

extension FixtureFamilies {
  /// Those of them that have fixtures.
  static let known = FixtureFamilies(families.compactMap { $0.withFixtures }.map { $0 })
}

extension KnownFamily {
  static var ruleNames: [String] { Rule.allCases.map(\.rawValue) }
  /// Rules and duties.
  static var ablationNames: [String] { Ablation<Self>.all.map(\.subject.name) }
  static var promiseNames: [String] { Promise.allCases.map(\.rawValue) }
  static var templateNames: [String] { templates.map(\.name) }
}

extension [any KnownFamily.Type] {
  /// What each family has of something, family by family; what several have stands there once.
  func names(_ list: (any KnownFamily.Type) -> [String]) -> [String] {
    var known: Set<String> = []
    return flatMap(list).filter { known.insert($0).inserted }
  }
}

public import Simulation

/// A scenario of a case that cannot be run to its end, whichever family it is of.
///
/// Only the code of the family can say more than the number of the move: it asks for the
/// `ScenarioFault`.
public struct ImpossibleScenario: Error, Sendable {
  /// The family whose channel the scenario runs.
  public let family: any FixtureFamily.Type
  /// The number of the move that cannot happen, from 0.
  public let index: Int
  private let fault: any Error & Equatable & Sendable

  /// Keeps the fault of a scenario.
  init<Family: FixtureFamily>(_ fault: ScenarioFault<Family>) {
    family = Family.self
    index = fault.index
    self.fault = fault
  }

  /// The move and why it cannot happen; `nil` for another family than the scenario's.
  public func fault<Family: FixtureFamily>(of family: Family.Type) -> ScenarioFault<Family>? {
    fault as? ScenarioFault<Family>
  }
}

extension ImpossibleScenario: Equatable {
  /// Whether both tell the same fault.
  public static func == (left: Self, right: Self) -> Bool { left.fault.isEqual(to: right.fault) }
}

extension Equatable {
  fileprivate func isEqual(to other: any Error & Equatable & Sendable) -> Bool {
    other as? Self == self
  }
}

public import Bitcoin
public import Simulation

/// Why a scenario has no such moment.
public indirect enum ScenarioMomentError<Family: SimulatedFamily>: Error, Equatable, Sendable {
  /// A move cannot happen in its place.
  case scenario(ScenarioFault<Family>)
  /// The chain was higher than that when the scenario began.
  case beforeTheScenario(BlockHeight, start: BlockHeight)
  /// So far ahead there is nothing to be seen.
  case tooFarAhead(BlockHeight, last: BlockHeight)
}

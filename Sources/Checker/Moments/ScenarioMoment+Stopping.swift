public import Bitcoin
internal import MockLedger
public import Simulation

// A scenario is run up to a height.
extension ScenarioMoment {
  /// Runs a scenario to its end, or up to a height.
  ///
  /// Moves that mine past the height are cut short there. Where the scenario ends below it, blocks
  /// without transactions follow, as if all participants had gone.
  ///
  /// After each move it reports how many there were.
  public init(
    _ scenario: Scenario<Family>, at height: BlockHeight?,
    reporting report: (_ moves: Int) -> Void = { _ in }
  ) throws(ScenarioMomentError<Family>) {
    self.init(startOf: scenario)
    if let height { try Self.require(height, from: start) }
    try play(until: height, report: report)
    if let height { addEmptyBlocks(upTo: height) }
  }

  /// So many blocks behind the beginning there is nothing to be seen.
  public static var maximumBlocks: UInt32 { 100_000 }

  private static func require(
    _ height: BlockHeight, from start: BlockHeight
  ) throws(ScenarioMomentError<Family>) {
    guard height >= start else { throw .beforeTheScenario(height, start: start) }
    let last = BlockHeight(uncheckedValue: start.value + maximumBlocks)
    guard height <= last else { throw .tooFarAhead(height, last: last) }
  }

  private mutating func play(
    until height: BlockHeight?, report: (_ moves: Int) -> Void
  ) throws(ScenarioMomentError<Family>) {
    for (index, move) in scenario.moves.enumerated() {
      do {
        if let height, let last = try last(at: height, before: move) {
          self = last
          return
        }
        _ = try advance(move)
      } catch {
        throw .scenario(ScenarioFault(index: index, move: move, reason: error))
      }
      report(index + 1)
    }
  }

  /// The last moment at a height, if the next move goes past it: what is mined is cut short there.
  func last(
    at height: BlockHeight, before move: Move<Family>
  ) throws(MoveRefusal<Family>) -> ScenarioMoment? {
    var next = self
    switch move {
    case .mine(let count, let choice):
      let room = height.distance(above: ledger.height)
      guard count > room else { return nil }
      if room > 0 { _ = try next.advance(.mine(room, choice)) }
      return next
    case .reorganise:
      _ = try next.advance(move)
      return next.ledger.height > height ? self : nil
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .broadcast, .tamper, .withhold, .trick:
      return nil
    }
  }
}

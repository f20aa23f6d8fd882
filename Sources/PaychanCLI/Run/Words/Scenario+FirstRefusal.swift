internal import Channels
internal import Simulation

extension Scenario {
  /// The first refusal by a party before a move, in words; the moves before it are run again.
  func firstRefusal(before index: Int) -> String? {
    var beginning = self
    beginning.moves = Moves(moves.prefix(index))
    let trace: Trace
    do { trace = try beginning.run() } catch {
      preconditionFailure("the moves before the one that cannot happen were run already")
    }
    for (number, step) in trace.steps.enumerated() {
      for case .refused(let role, let refusal) in step.events {
        return "in move \(number), the \(role.rawValue) refuses by the rule"
          + " '\(refusal.rule.rawValue)': \(refusal.comparisonWords)"
      }
    }
    return nil
  }
}

extension MoveRefusal {
  /// Whether the move lacks something that parties would have made.
  var mayFollowARefusal: Bool {
    switch self {
    case .noSuchMessage, .nothingHeld, .unknownTransaction, .nothingSent, .noFunding, .notOpen: true
    case .messageHeldBack, .partyIsDown, .partyIsUp, .partyIsSilent, .partyIsAwake,
      .cannotTamper, .cannotChange, .fundingIsSegwit, .fundingConfirmed, .delayBeyondBound,
      .reorganisationTooDeep, .blockRefused, .countOutOfRange, .amountOutOfRange:
      false
    }
  }
}

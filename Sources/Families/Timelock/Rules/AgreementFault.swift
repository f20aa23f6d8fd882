public import Bitcoin
public import Channels

extension Timelock {
  /// What is wrong with what was said, or with what should be agreed before any money moves.
  public enum AgreementFault: Error, Hashable, Sendable {
    /// The message is about another channel.
    case wrongChannel(expected: ChannelID, found: ChannelID)
    /// The message or the order has no place in this phase.
    case wrongPhase(Request, phase: Phase)
    /// The terms make no channel.
    case terms(TermsFault)
    /// A step is shorter than what a participant needs to be first.
    case unsafeLadder(Ladder)
    /// The branch that the terms reckon with could undo the funding.
    case fundingWithinReach(confirmations: Int, undone: UInt32)
    /// The funding would be an output from before segwit.
    case legacyFunding
    /// The refund's lock is too near for a first state.
    case refundTooNear(tip: BlockHeight, last: Int)
  }
}

extension Timelock.AgreementFault {
  /// The rule that stands against it.
  var rule: Timelock.Rule {
    switch self {
    case .wrongChannel: .channel
    case .wrongPhase: .phase
    case .terms: .terms
    case .unsafeLadder: .safeLadder
    case .fundingWithinReach: .fundingBeyondReach
    case .legacyFunding: .segwitFunding
    case .refundTooNear: .refundHeightAhead
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  var values: [(String, Compared)] {
    switch self {
    case .wrongChannel(let expected, let found):
      [("expected", .channel(expected)), ("found", .channel(found))]
    case .wrongPhase(let request, let phase):
      [("request", .name(request.name)), ("phase", .phase(phase.rawValue))]
    case .terms(let fault): fault.values
    case .unsafeLadder(let ladder): [("step", .blocks(ladder.step))] + ladder.lateness
    case .fundingWithinReach(let confirmations, let undone):
      [("confirmations", .count(confirmations)), ("undone", .blocks(undone))]
    case .legacyFunding: [("funding", .name(Timelock.FundingKind.p2sh.rawValue))]
    case .refundTooNear(let tip, let last):
      [("tip", .height(tip)), ("last", .computedHeight(last))]
    }
  }

  /// When the same thing would have been acceptable.
  var remedy: Remedy {
    switch self {
    case .wrongChannel(let expected, _): .exactly("channel", .channel(expected))
    case .wrongPhase(let request, let phase): Self.remedy(for: request, in: phase)
    case .terms(let fault): fault.remedy
    case .unsafeLadder(let ladder): .withValue("step", .atLeast(.count(ladder.lead)))
    case .fundingWithinReach(_, let undone):
      .withValue("confirmations", .atLeast(.count(Int(undone) + 1)))
    case .legacyFunding: .exactly("funding", .name(Timelock.FundingKind.p2wsh.rawValue))
    case .refundTooNear(_, let last): .upToTip(last)
    }
  }

  /// A channel's life goes one way: what came too late comes no more.
  private static func remedy(
    for request: Timelock.Request, in phase: Timelock.Phase
  ) -> Remedy {
    let phases = request.phases.filter { $0.canFollow(phase) && $0 != phase }
    return phases.isEmpty ? .never : .inPhase(phases.map(\.rawValue))
  }
}

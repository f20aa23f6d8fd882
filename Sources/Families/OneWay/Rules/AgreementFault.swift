public import Bitcoin
public import Channels

extension OneWay {
  /// What is wrong with what was said, or with what should be agreed before any money moves.
  public enum AgreementFault: Error, Hashable, Sendable {
    /// The message is about another channel.
    case wrongChannel(expected: ChannelID, found: ChannelID)
    /// The message or the order has no place in this phase.
    case wrongPhase(Request, phase: Phase)
    /// The terms make no channel.
    case terms(TermsFault)
    /// The relative lock is too short for the payee to be first.
    case unsafeLifetime(blocks: UInt32, needed: Int)
    /// The branch that the terms reckon with could undo the funding.
    case fundingWithinReach(confirmations: Int, undone: UInt32)
    /// The expiry is too near for a first payment.
    case expiryTooNear(tip: BlockHeight, last: Int)
  }
}

extension OneWay.AgreementFault {
  /// The rule that stands against it.
  var rule: OneWay.Rule {
    switch self {
    case .wrongChannel: .channel
    case .wrongPhase: .phase
    case .terms: .terms
    case .unsafeLifetime: .safeLifetime
    case .fundingWithinReach: .fundingBeyondReach
    case .expiryTooNear: .expiryAhead
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
    case .unsafeLifetime(let blocks, let needed):
      [("lifetime", .blocks(blocks)), ("needed", .count(needed))]
    case .fundingWithinReach(let confirmations, let undone):
      [("confirmations", .count(confirmations)), ("undone", .blocks(undone))]
    case .expiryTooNear(let tip, let last):
      [("tip", .height(tip)), ("last", .computedHeight(last))]
    }
  }

  /// When the same thing would have been acceptable.
  var remedy: Remedy {
    switch self {
    case .wrongChannel(let expected, _): .exactly("channel", .channel(expected))
    case .wrongPhase(let request, let phase): Self.remedy(for: request, in: phase)
    case .terms(let fault): fault.remedy
    case .unsafeLifetime(_, let needed): .withValue("lifetime", .atLeast(.count(needed)))
    case .fundingWithinReach(_, let undone):
      .withValue("confirmations", .atLeast(.count(Int(undone) + 1)))
    case .expiryTooNear(_, let last): .upToTip(last)
    }
  }

  /// A channel's life goes one way: what came too late comes no more.
  private static func remedy(for request: OneWay.Request, in phase: OneWay.Phase) -> Remedy {
    let phases = request.phases.filter { $0.canFollow(phase) && $0 != phase }
    return phases.isEmpty ? .never : .inPhase(phases.map(\.rawValue))
  }
}

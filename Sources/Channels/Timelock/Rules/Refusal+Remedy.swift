internal import Bitcoin

extension Timelock.Refusal {
  /// When the same thing would have been acceptable.
  public var remedy: Timelock.Remedy {
    switch self {
    case .replay, .closing, .stateTaken, .fundingMismatch, .fundingMalleated, .fundingSpent,
      .ladderExhausted:
      .never
    case .wrongPhase(let request, let phase): Self.remedy(for: request, in: phase)
    case .updateUnderWay: .inPhase([.open])
    case .terms(let fault): fault.remedy
    case .refundTooNear(_, let last): Self.untilTip(last)
    case .predecessorTooNear(_, let predecessor, let ladder):
      Self.untilTip(Int(predecessor.value) - ladder.lead)
    case .fundingNotDeep(_, let wanted), .fundingReorganised(_, _, let wanted):
      .onceFundingHasDepth(wanted)
    case .wrongChannel(let expected, _): .exactly("channel", .channel(expected))
    case .wrongState(let expected, _): .exactly("state", .state(expected))
    case .unsafeLadder(let ladder): .withValue("step", .atLeast(.count(ladder.lead)))
    case .fundingWithinReach(_, let undone):
      .withValue("confirmations", .atLeast(.count(Int(undone) + 1)))
    case .legacyFunding: .exactly("funding", .name(Timelock.FundingKind.p2wsh.rawValue))
    case .notEnoughCoins(_, let needed): .withValue("available", .atLeast(.amount(needed)))
    case .notPositive(let from, _):
      .withValue("to-payee", .atLeast(.amount(from.changed(by: 1))))
    case .aboveCapacity(_, let capacity): .withValue("to-payee", .atMost(.amount(capacity)))
    case .creditExceeded(let released, _, let unit):
      .withValue("paid", .atLeast(.amount(released.changed(by: unit.opposite))))
    case .valueDoesNotAddUp(let expected, _):
      .exactly("outputs", .amounts([expected.payer, expected.payee]))
    case .wrongVersion(let expected, _): .exactly("version", .version(expected))
    case .wrongInputCount: .exactly("inputs", .count(1))
    case .wrongOutPoint(let expected, _): .exactly("outpoint", .outPoint(expected))
    case .finalSequence: .exactly("sequence", .sequence(.lockTimeEnabled))
    case .relativeLock: .withValue("sequence", .another)
    case .wrongSequence(let expected, _): .exactly("sequence", .sequence(expected))
    case .lockIsTime(let expected, _), .wrongLock(let expected, _):
      .exactly("lock", .lock(expected))
    case .wrongOutputCount(let expected, _): .exactly("outputs", .count(expected))
    case .outputsSwapped: .exactly("first", .role(.payer))
    case .wrongScript(_, let expected, _): .exactly("script", .script(expected))
    case .wrongSpentOutput(let expected, _): .exactly("spent-output", .output(expected))
    case .signatureMissing(let role): .exactly("signer", .role(role))
    case .wrongSigner(let expected, _): .exactly("signer", .key(expected))
    case .wrongHashType(let expected, _): .exactly("hash-type", .hashType(expected))
    case .highS: .exactly("s", .name("low"))
    case .badSignature: .withValue("signature", .another)
    }
  }
}

extension Timelock.Refusal {
  private static func untilTip(_ height: Int) -> Timelock.Remedy {
    height < 0 ? .never : .untilTip(height)
  }

  /// A channel's life goes one way: what came too late comes no more.
  private static func remedy(
    for request: Timelock.Request, in phase: Timelock.Phase
  ) -> Timelock.Remedy {
    let phases = request.phases.filter { $0.canFollow(phase) && $0 != phase }
    return phases.isEmpty ? .never : .inPhase(phases)
  }
}

extension Timelock.TermsFault {
  /// Which terms would have made a channel, as far as this fault tells.
  fileprivate var remedy: Timelock.Remedy {
    switch self {
    case .capacityOutOfRange:
      .withValue("capacity", .between(.amount(.zero), .amount(.maximum)))
    case .capacityIsDust(_, _, let threshold): .withValue("capacity", .atLeast(.amount(threshold)))
    case .unitOutOfRange(_, let capacity):
      .withValue(
        "unit", .between(.amount(Amount(uncheckedSatoshis: 1)), .amount(capacity)))
    case .feeRateOutOfRange(_, let minimum, let maximum):
      .withValue("fee-rate", .between(.feeRate(minimum), .feeRate(maximum)))
    case .confirmationsOutOfRange(_, let minimum, let maximum):
      .withValue("confirmations", .between(.count(minimum), .count(maximum)))
    case .stepIsZero: .withValue("step", .atLeast(.blocks(1)))
    case .delayIsZero: .withValue("delay", .atLeast(.blocks(1)))
    case .blocksOutOfRange(_, let maximum): .withValue("blocks", .atMost(.blocks(maximum)))
    case .noRoomForUpdate(_, let needed):
      .withValue("refund-height", .atLeast(.computedHeight(Int(needed))))
    case .payoutNotStandard, .payoutsEqual: .withValue("payout", .another)
    case .keysEqual: .withValue("key", .another)
    }
  }
}

extension Timelock.Remedy {
  fileprivate static func exactly(_ name: String, _ value: Timelock.Compared) -> Self {
    .withValue(name, .exactly(value))
  }
}

extension Amount {
  /// So much more or less, as far as amounts reach; a refusal can name one beyond the money supply.
  fileprivate func changed(by difference: Int64) -> Amount {
    let (sum, overflow) = satoshis.addingReportingOverflow(difference)
    return overflow ? self : Amount(uncheckedSatoshis: sum)
  }

  fileprivate var opposite: Int64 { 0 &- satoshis }
}

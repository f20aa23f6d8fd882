public import Bitcoin

extension OneWay {
  /// What the payee must be ahead of, and the two tips that follow from it.
  public struct Deadline: Hashable, Sendable {
    /// The first block that may hold the payer's refund.
    public let firstRefundBlock: BlockHeight
    /// How fast the payee acts and miners confirm.
    public let timing: Timing

    /// Counts back from the first block of the refund.
    public init(firstRefundBlock: BlockHeight, timing: Timing) {
      self.firstRefundBlock = firstRefundBlock
      self.timing = timing
    }
  }
}

extension OneWay.Deadline {
  /// The highest tip at which the payee's close must be on its way to the chain: T + m ≤ F − 1.
  ///
  /// Offered at tip T it is in a block for good no later than T + m, and that block must come
  /// before F, the first that may hold the refund. With an expiry E this is T + m ≤ E, since F = E
  /// + 1.
  public var closeBy: Int { Int(firstRefundBlock.value) - 1 - timing.confirming }

  /// The highest tip at which a payment may be accepted, and the one at which the payee begins to
  /// close: `closeBy` less the blocks that it may need before it acts.
  public var lastTipToAccept: Int { Int(firstRefundBlock.value) - 1 - timing.lead }
}

extension OneWay.Variant {
  /// The first block that may hold the payer's refund.
  ///
  /// A lock on height E allows E + 1 first, in nLockTime as in OP_CHECKLOCKTIMEVERIFY. A lock of d
  /// blocks on an output that block C confirmed allows C + d first (BIP-0068), so it is unknown
  /// until there is a C: the funding's block for a lifetime, the kick-off's for a kick-off. Without
  /// a way out there is no such block.
  public func firstRefundBlock(confirmedIn block: BlockHeight?) -> BlockHeight? {
    switch self {
    case .refund(let expiry), .expiry(let expiry): expiry.next
    case .lifetime(let blocks), .kickOff(let blocks):
      block.map { BlockHeight(uncheckedValue: $0.value &+ blocks) }
    case .trusting: nil
    }
  }
}

extension OneWay.Terms {
  /// The deadline, once it is known which block confirmed the output that the refund spends.
  public func deadline(confirmedIn block: BlockHeight?) -> OneWay.Deadline? {
    variant.firstRefundBlock(confirmedIn: block).map {
      OneWay.Deadline(firstRefundBlock: $0, timing: timing)
    }
  }
}

extension OneWay.Terms {
  /// The least relative lock under which the payee can be first; `nil` where there is none.
  ///
  /// With a lifetime the first payment is accepted at tip C + confirmations − 1 at the earliest,
  /// which must be no higher than C + d − 1 − lead. After a kick-off in block K the payee first
  /// knows of it at tip K, which must be no higher than K + d − 1 − lead: one block more than the
  /// lead, because the clock starts in the very block that the payee first sees.
  public var leastLifetime: Int? {
    switch variant {
    case .lifetime: confirmations + timing.lead
    case .kickOff: 1 + timing.lead
    case .refund, .expiry, .trusting: nil
    }
  }
}

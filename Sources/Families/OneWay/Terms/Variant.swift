public import Bitcoin

extension OneWay {
  /// How the payer gets its money back if the payee never closes.
  public enum Variant: Hashable, Sendable {
    /// Spilman's channel: a refund that both sign before the funding, locked to a height.
    case refund(BlockHeight)
    /// The script itself lets the payer alone spend, from a height on (BIP-0065).
    case expiry(BlockHeight)
    /// The script lets the payer alone spend so many blocks after the funding (BIP-0112).
    case lifetime(UInt32)
    /// The payer publishes a kick-off that both have signed, and may spend its output so many
    /// blocks later: a channel without an expiry.
    case kickOff(UInt32)
    /// No way out at all: the naive beginning, which works until one side cheats.
    case trusting

    /// A variant without its number.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// Spilman's channel.
      case refund
      /// With OP_CHECKLOCKTIMEVERIFY.
      case expiry
      /// With OP_CHECKSEQUENCEVERIFY.
      case lifetime
      /// Without an expiry.
      case kickOff = "kick-off"
      /// Without a way out.
      case trusting
    }

    /// Which variant it is.
    public var kind: Kind {
      switch self {
      case .refund: .refund
      case .expiry: .expiry
      case .lifetime: .lifetime
      case .kickOff: .kickOff
      case .trusting: .trusting
      }
    }

    /// The height that the payer's way out is locked to, where it is locked to one.
    public var expiry: BlockHeight? {
      switch self {
      case .refund(let height), .expiry(let height): height
      case .lifetime, .kickOff, .trusting: nil
      }
    }

    /// How many blocks the payer's way out is locked to, where it is locked to a number of them.
    public var lifetime: UInt32? {
      switch self {
      case .lifetime(let blocks), .kickOff(let blocks): blocks
      case .refund, .expiry, .trusting: nil
      }
    }
  }
}

extension OneWay.Variant.Kind {
  /// Whether the payee signs the payer's way out before the money moves.
  public var isCosigned: Bool {
    switch self {
    case .refund, .kickOff: true
    case .expiry, .lifetime, .trusting: false
    }
  }

  /// Whether a second funding output can be added without anything to be signed for it first.
  public var allowsTopUp: Bool { !isCosigned }
}

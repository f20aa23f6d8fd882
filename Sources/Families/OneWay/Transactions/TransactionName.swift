extension OneWay {
  /// What a transaction is in its channel.
  public enum TransactionName: Hashable, Sendable {
    /// Puts the money under the channel's script.
    case funding
    /// Puts more money under the same script.
    case topUp
    /// Gives everything back to the payer, once its way out is open.
    case refund
    /// Gives the payer its top-up back.
    case topUpRefund
    /// Starts the clock of a channel without an expiry.
    case kickOff
    /// Pays the payee what payment k says.
    case close(UInt32)
    /// The same from the output of the kick-off.
    case closeAfterKickOff(UInt32)

    /// The name of a close.
    public init(_ payment: Payment, from source: Source) {
      switch source {
      case .funding: self = .close(payment.number)
      case .kickOff: self = .closeAfterKickOff(payment.number)
      }
    }
  }
}

extension OneWay.TransactionName: LosslessStringConvertible {
  /// How each kind of name is written, with K for the number of a payment.
  public static let forms = [
    "funding", "top-up", "refund", "top-up refund", "kick-off", "close K", "close K after kick-off",
  ]

  public var description: String {
    switch self {
    case .funding: "funding"
    case .topUp: "top-up"
    case .refund: "refund"
    case .topUpRefund: "top-up refund"
    case .kickOff: "kick-off"
    case .close(let number): "close \(number)"
    case .closeAfterKickOff(let number): "close \(number) after kick-off"
    }
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ text: String) {
    switch text {
    case "funding": self = .funding
    case "top-up": self = .topUp
    case "refund": self = .refund
    case "top-up refund": self = .topUpRefund
    case "kick-off": self = .kickOff
    default:
      guard let close = Self.close(text), close.description == text else { return nil }
      self = close
    }
  }

  private static func close(_ text: String) -> Self? {
    let words = text.split(separator: " ")
    guard words.count >= 2, words[0] == "close", let number = UInt32(words[1]), number > 0 else {
      return nil
    }
    return words.count == 2 ? .close(number) : .closeAfterKickOff(number)
  }
}

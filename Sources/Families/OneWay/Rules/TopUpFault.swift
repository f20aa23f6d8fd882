public import Bitcoin
internal import Channels

extension OneWay {
  /// Why a channel is not topped up.
  public enum TopUpFault: Error, Hashable, Sendable {
    /// The variant's way out would have to be signed for the second output, too.
    case notOffered(Variant.Kind)
    /// It was topped up already.
    case toppedUpAlready
    /// The amount would be dust to the payer, or with the capacity it is no amount of money.
    case amountOutOfRange(Amount, minimum: Amount, maximum: Amount)
  }
}

extension OneWay.TopUpFault {
  /// The rule that stands against it.
  var rule: OneWay.Rule {
    switch self {
    case .notOffered: .topUpOffered
    case .toppedUpAlready: .oneTopUp
    case .amountOutOfRange: .topUpAmount
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  var values: [(String, Compared)] {
    switch self {
    case .notOffered(let variant): [("variant", .name(variant.rawValue))]
    case .toppedUpAlready: [("top-ups", .count(1))]
    case .amountOutOfRange(let amount, let minimum, let maximum):
      [("amount", .amount(amount)), ("minimum", .amount(minimum)), ("maximum", .amount(maximum))]
    }
  }

  /// When the same thing would have been acceptable.
  var remedy: Remedy {
    switch self {
    case .notOffered: .withValue("variant", .another)
    case .toppedUpAlready: .never
    case .amountOutOfRange(_, let minimum, let maximum):
      .withValue("amount", .between(.amount(minimum), .amount(maximum)))
    }
  }
}

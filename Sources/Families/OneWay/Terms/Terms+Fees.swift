internal import Bitcoin
internal import Channels

extension OneWay {
  /// What lies in the funding output beside the capacity.
  struct Fees: Hashable, Sendable {
    /// What every close pays, and every refund.
    let close: Amount
    /// What a kick-off pays; nothing where there is none.
    let kickOff: Amount
    /// What a top-up's output holds beside its own amount: enough for one more input of a close,
    /// and for the payer to take it back alone.
    let topUp: Amount

    /// What the funding output holds on top of the capacity.
    var total: Amount { close.moved(by: kickOff) }
  }
}

extension OneWay.Terms {
  /// What the channel's largest transactions pay: all outputs made, all signatures at their
  /// longest.
  ///
  /// A fee rate that the check refuses is brought into its bounds, so that no number can overflow.
  func fees(payer: Script, payee: Script) -> OneWay.Fees {
    let payouts = [payer, payee].map { TransactionOutput(value: .zero, scriptPubKey: $0) }
    let rate = feeRate.bounded
    let funding = OneWay.FundingScript.ofZeros(variant)
    let input = Self.input(funding.closing(payer: Self.longest, payee: Self.longest))
    let close = Self.size([input], payouts)
    let alone = Self.size([Self.input(funding.refund(payer: Self.longest))], [payouts[0]])
    let topUp = rate.fee(forSize: max(alone, Self.size([input, input], payouts) - close))
    guard let kickOff = OneWay.KickOffScript.ofZeros(variant) else {
      return OneWay.Fees(close: rate.fee(forSize: close), kickOff: .zero, topUp: topUp)
    }
    let output = TransactionOutput(value: .zero, scriptPubKey: kickOff.scriptPubKey)
    let late = Self.input(kickOff.closing(payer: Self.longest, payee: Self.longest))
    return OneWay.Fees(
      close: rate.fee(forSize: max(close, Self.size([late], payouts))),
      kickOff: rate.fee(forSize: Self.size([input], [output])), topUp: topUp)
  }

  private static let longest = [UInt8](repeating: 0, count: ChannelSignature.maximumCount)

  private static func input(_ witness: Witness) -> TransactionInput {
    TransactionInput(previousOutput: .null, witness: witness)
  }

  private static func size(_ inputs: [TransactionInput], _ outputs: [TransactionOutput]) -> Int {
    Transaction(inputs: inputs, outputs: outputs).virtualSize
  }
}

extension OneWay.Rule {
  /// The clause of the protocol's text that demands it.
  public var clause: OneWay.Clause {
    switch self {
    case .channel, .phase, .terms, .expiryAhead: .agreement
    case .enoughCoins, .fundingOutput, .fundingOutPoint, .refundBeforeFunding, .refundChecked:
      .funding
    case .paymentNumber, .replay, .oneTransactionPerPayment, .fundingDepth, .positivePayment,
      .withinCapacity, .everyCloseSigned, .goodsOnCredit:
      .payments
    case .noPaymentWhileClosing, .somethingToClose, .fundingUnspent, .closeInTime: .closing
    case .refundWhenPossible: .wayOut
    case .topUpOffered, .oneTopUp, .topUpAmount: .topUp
    case .lockIsHeight, .lock: .locks
    case .sequenceNotFinal, .noRelativeLock, .sequence: .sequence
    case .safeLifetime, .acceptanceDeadline: .deadline
    case .fundingReorganised, .fundingBeyondReach: .confirmation
    case .outputCount: .dust
    case .signaturePresent, .signer, .hashType, .lowS, .signature: .signatures
    case .version, .inputs, .outPoint, .outputOrder, .outputScript, .valueAddsUp, .spentOutput:
      .template
    }
  }

  /// The identifier of the clause that demands it.
  public var clauseName: String { clause.rawValue }
}

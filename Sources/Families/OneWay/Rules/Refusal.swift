public import Channels

extension OneWay {
  /// Why a participant does not do what it is asked to: the rule that stands against it, and the
  /// numbers that were compared. Nothing has changed.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is not what was, or should be, agreed on.
    case agreement(AgreementFault)
    /// The funding is not what it should be.
    case funding(FundingFault)
    /// The payment cannot be made or accepted.
    case payment(PaymentFault)
    /// The channel cannot be topped up so.
    case topUp(TopUpFault)
    /// The transaction is not the template's.
    case template(TemplateFault)
    /// The signature is not good.
    case signature(SignatureFault<PaymentRole>)
  }
}

extension OneWay.Refusal: ChannelRefusal {
  /// The rule that stands against it.
  public var rule: OneWay.Rule {
    switch self {
    case .agreement(let fault): fault.rule
    case .funding(let fault): fault.rule
    case .payment(let fault): fault.rule
    case .topUp(let fault): fault.rule
    case .template(let fault): fault.rule
    case .signature(let fault): fault.rule
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  public var comparison: [Comparison] {
    let values =
      switch self {
      case .agreement(let fault): fault.values
      case .funding(let fault): fault.values
      case .payment(let fault): fault.values
      case .topUp(let fault): fault.values
      case .template(let fault): fault.values
      case .signature(let fault): fault.values
      }
    return values.map { Comparison($0.0, $0.1) }
  }

  /// When the same thing would have been acceptable.
  public var remedy: Remedy {
    switch self {
    case .agreement(let fault): fault.remedy
    case .funding(let fault): fault.remedy
    case .payment(let fault): fault.remedy
    case .topUp(let fault): fault.remedy
    case .template(let fault): fault.remedy
    case .signature(let fault): fault.remedy
    }
  }
}

extension OneWay.Refusal: SpendingRefusal {}

extension FundingFault {
  fileprivate var rule: OneWay.Rule {
    switch self {
    case .notEnoughCoins: .enoughCoins
    case .notDeep: .fundingDepth
    case .mismatch: .fundingOutput
    case .malleated: .fundingOutPoint
    case .reorganised: .fundingReorganised
    case .spent: .fundingUnspent
    }
  }
}

extension TemplateFault {
  fileprivate var rule: OneWay.Rule {
    switch self {
    case .wrongVersion: .version
    case .wrongInputCount: .inputs
    case .wrongOutPoint: .outPoint
    case .finalSequence: .sequenceNotFinal
    case .relativeLock: .noRelativeLock
    case .wrongSequence: .sequence
    case .lockIsTime: .lockIsHeight
    case .wrongLock: .lock
    case .wrongOutputCount: .outputCount
    case .outputsSwapped: .outputOrder
    case .wrongScript: .outputScript
    case .valueDoesNotAddUp: .valueAddsUp
    case .wrongSpentOutput: .spentOutput
    }
  }
}

extension SignatureFault {
  fileprivate var rule: OneWay.Rule {
    switch self {
    case .missing: .signaturePresent
    case .wrongSigner: .signer
    case .wrongHashType: .hashType
    case .highS: .lowS
    case .bad: .signature
    }
  }
}

public import Channels

extension Timelock.Refusal {
  /// The rule that stands against it.
  public var rule: Timelock.Rule {
    switch self {
    case .agreement(let fault): fault.rule
    case .funding(let fault): fault.rule
    case .update(let fault): fault.rule
    case .template(let fault): fault.rule
    case .signature(let fault): fault.rule
    }
  }
}

extension Timelock.Refusal: SpendingRefusal {}

extension FundingFault {
  fileprivate var rule: Timelock.Rule {
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
  fileprivate var rule: Timelock.Rule {
    switch self {
    case .wrongVersion: .version
    case .wrongInputCount: .oneInput
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
  fileprivate var rule: Timelock.Rule {
    switch self {
    case .missing: .signaturePresent
    case .wrongSigner: .signer
    case .wrongHashType: .hashType
    case .highS: .lowS
    case .bad: .signature
    }
  }
}

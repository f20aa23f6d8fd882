public import Bitcoin
internal import Channels

extension Timelock.FundedChannel {
  /// A division's transaction for other wallets to sign and to finish (BIP-0174).
  ///
  /// Over a legacy funding signers also ask for the whole funding transaction, because their
  /// signatures do not cover the amount; the payee learns of none, so it may be missing.
  public func psbt(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked,
    funding: Transaction? = nil
  ) -> PSBT {
    do {
      var psbt = try PSBT(unsigned: transaction(division, form))
      try psbt.updateInput(0) { describeSpend(to: &$0, funding: funding) }
      return psbt
    } catch {
      preconditionFailure("the template has one input, and nothing in it: \(error)")
    }
  }

  private func describeSpend(to input: inout PSBTInput, funding: Transaction?) {
    input.sighashType = .all
    input.nonWitnessUTXO = funding
    switch channel.terms.fundingKind {
    case .p2wsh:
      input.witnessUTXO = channel.fundingOutput
      input.witnessScript = channel.script
    case .p2sh:
      input.redeemScript = channel.script
    }
  }
}

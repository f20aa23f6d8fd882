internal import Bitcoin
package import Channels
package import Hashing
internal import Secp256k1

extension Timelock.FundedChannel {
  /// Holds a proposal against the template and its signature against the sender's key.
  ///
  /// First the shape, in the order of `Refusal`; then what each output holds, which can only be
  /// told once it is known whose it is; then the spent output; then the signature. A sender is
  /// named where a signature is expected; a digest is given where the template's is kept already.
  package func examine(
    _ proposal: Proposal, as division: Timelock.Division, _ form: Timelock.ClosingForm,
    from sender: PaymentRole?, digest known: Digest<32>? = nil, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) -> Timelock.Examined {
    let fields = Timelock.ClosingFields(division, form, in: channel)
    let body = try body(of: proposal.transaction, division, form, fields, under: rulebook)
    try checkSpentOutput(of: proposal, under: rulebook)
    let subject = Timelock.SignatureSubject(
      channel: self, division: division, form: form, body: body, known: known)
    let signature = try checkSignature(
      of: proposal, from: sender, over: subject, under: rulebook)
    return Timelock.Examined(
      body: body, signature: signature, digest: subject.digest(type: proposal.type),
      type: proposal.type)
  }

  /// Finds out what a transaction is: the template's, or another one that waived rules let pass.
  private func body(
    of transaction: Transaction, _ division: Timelock.Division, _ form: Timelock.ClosingForm,
    _ fields: Timelock.ClosingFields, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) -> Timelock.SignedClosing.Body {
    guard !isTemplate(transaction, fields) else { return .template }
    try rulebook.requireShape(
      of: transaction, as: self.transaction(division, form),
      shares: channel.balances(of: division).amounts)
    return .deviant(transaction)
  }

  /// Refuses another amount than the funding output's, and another script than the one it hides.
  private func checkSpentOutput(
    of proposal: Proposal, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    let expected = channel.fundingOutput
    try rulebook.require(
      proposal.spentOutput == expected,
      else: .template(.wrongSpentOutput(expected: expected, found: proposal.spentOutput)))
    try rulebook.require(
      proposal.script == channel.script,
      else: .template(.wrongSpentOutput(expected: expected, found: output(hiding: proposal.script)))
    )
  }

  private func output(hiding script: Script) -> TransactionOutput {
    TransactionOutput(
      value: channel.fundingOutput.value,
      scriptPubKey: channel.terms.fundingKind.output(hiding: script))
  }
}
